"""The same work on a Dask cluster, whose workers die too."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.conftest import Command
from tests.corpora import Deadly, write_corpus
from transcript_cli.errors import ClusterError, UsageError
from transcript_cli.inputs.listing import Inputs, Item
from transcript_cli.scale import batches
from transcript_cli.scale.batches import Batch
from transcript_cli.scale.cluster import DaskExecutor
from transcript_cli.scale.executors import Outcome, SerialExecutor
from transcript_cli.scale.runs import CorpusRun, write_stream
from transcript_cli.scale.tasks import Convert
from transcript_cli.scale.work import Job, run_batch

distributed = pytest.importorskip("distributed")
pytestmark = pytest.mark.filterwarnings("default")  # what a cluster warns of when it ends is not ours


@pytest.fixture(autouse=True)
def small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batches, "SMALLEST", 6_000)


def converted(executor: object, target: str, task: object, **options: object) -> list[Outcome]:
    with CorpusRun(Inputs(["talks"], recursive=True), task, target, executor, **options) as run:  # type: ignore[arg-type]
        outcomes = list(run.outcomes())
        write_stream(run, outcomes, target)
    return outcomes


def test_a_cluster_writes_what_one_process_writes_also_when_workers_die(folder: Path) -> None:
    write_corpus(folder / "talks", 30, poison=True)
    Path("talks/0007.txt").rename("0007.txt")
    converted(lambda job: SerialExecutor(partial(run_batch, job)), "expected", Convert("turns"))
    Path("0007.txt").rename("talks/0007.txt")
    task = Deadly(Convert("turns"), ("0007.txt",))
    outcomes = converted(lambda job: DaskExecutor(job, "local", 2), "out", task)
    assert Path("out").read_bytes() == Path("expected").read_bytes()
    died = [error.path for outcome in outcomes for error in outcome.failures if error.code == "worker-died"]
    assert died == [str(Path("talks/0007.txt"))]
    assert not Path("out.parts").exists()


def test_a_worker_that_hangs_where_nothing_can_interrupt_it_ends_by_itself(folder: Path) -> None:
    write_corpus(folder / "talks", 1)
    task = Deadly(Convert("turns"), ("0000.txt",), hangs=True)
    outcomes = converted(lambda job: DaskExecutor(replace(job, grace=1.0), "local", 2), "out", task, seconds=1.0)
    died = [error for outcome in outcomes for error in outcome.failures]
    assert [error.path for error in died] == [str(Path("talks/0000.txt"))]
    assert "could not be stopped after 1 s" in str(died[0])


@pytest.fixture
def cluster(monkeypatch: pytest.MonkeyPatch) -> Iterator[distributed.LocalCluster]:
    """One worker, for which nobody waits long."""
    for name, seconds in (("_PATIENCE", 1.0), ("_LONELY", 1.0), ("_LOOK", 0.1)):
        monkeypatch.setattr(f"transcript_cli.scale.cluster.{name}", seconds)
    with distributed.LocalCluster(n_workers=1, processes=False, dashboard_address=":0") as made:
        yield made


def test_a_cluster_that_loses_all_workers_is_not_waited_for_without_end(
    folder: Path, cluster: distributed.LocalCluster
) -> None:
    executor = DaskExecutor(Job(Convert("turns"), str(folder)), cluster.scheduler_address, 1)
    cluster.scale(0)
    executor.submit(Batch(0, 0, (Item("hearing.txt", 10, ""),)))
    with pytest.raises(ClusterError, match=r"has had no workers for 1 s\. .*--resume"):
        while True:
            executor.wait()
    executor.close()


def test_a_cluster_that_ends_is_said_to_have_ended(folder: Path, cluster: distributed.LocalCluster) -> None:
    executor = DaskExecutor(Job(Convert("turns"), str(folder)), cluster.scheduler_address, 1)
    cluster.close()
    with pytest.raises(ClusterError, match=r"no longer answers\. .*--resume"):
        while True:
            executor.submit(Batch(0, 0, (Item("hearing.txt", 10, ""),)))
            executor.wait()
    executor.close()


def test_where_no_cluster_answers_the_user_hears_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("transcript_cli.scale.cluster._PATIENCE", 0.5)
    with pytest.raises(UsageError, match=r"no cluster answers at tcp://127\.0\.0\.1:9 .*dask scheduler"):
        DaskExecutor(Job(Convert("turns"), ""), "tcp://127.0.0.1:9", 1)


def test_workers_elsewhere_need_an_output_that_they_can_write(folder: Path, command: Command) -> None:
    ended = command("convert", "hearing.txt", "--to", "turns", "--dask", "tcp://127.0.0.1:9")
    assert ended.code == 2
    assert "Name the output with -o" in ended.err


def test_without_dask_there_is_one_line_with_the_way_out(
    folder: Path, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("transcript_cli.scale.cluster.distributed", None)
    ended = command("convert", "hearing.txt", "--to", "turns", "-o", "out", "--dask", "local")
    assert ended.code == 1
    assert ended.err.endswith('which is not installed. Install it: pip install "transcript-cli[dask]"\n')
