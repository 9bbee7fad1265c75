"""Many inputs shared out: the same output whoever does the work, however often it is interrupted, and whatever dies of it."""

from __future__ import annotations

import json
import os
import pickle
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.conftest import Command, environment
from tests.corpora import Deadly, talk, write_corpus
from transcript_cli import api, counting
from transcript_cli.analysis.tables import json_report
from transcript_cli.cli import scaling
from transcript_cli.cli.commandrun import Run, Scale
from transcript_cli.errors import OutputError, UsageError, WorkerError
from transcript_cli.inputs import WorkOptions
from transcript_cli.inputs.listing import Inputs, Item
from transcript_cli.mentions import term_from_option
from transcript_cli.scale import batches, runs
from transcript_cli.scale.batches import Batch, plan
from transcript_cli.scale.counts import Mentions, Tally
from transcript_cli.scale.deadline import TimeIsUp, limited
from transcript_cli.scale.drive import drive, in_order
from transcript_cli.scale.executors import Ended, Lost, Outcome, SerialExecutor
from transcript_cli.scale.processes import ProcessExecutor
from transcript_cli.scale.runs import CorpusRun, write_stream
from transcript_cli.scale.tasks import Convert
from transcript_cli.scale.work import Job, run_batch

DEADLY = ("0007.txt", "0021.txt")


@pytest.fixture(autouse=True)
def small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    """A few documents a batch, and a pool for however little."""
    monkeypatch.setattr(batches, "SMALLEST", 6_000)
    monkeypatch.setattr(runs, "_WORTH", 0.001)


@pytest.fixture
def corpus(folder: Path) -> Path:
    write_corpus(folder / "talks", 40, poison=True)
    return folder


def serial(job: Job) -> SerialExecutor:
    return SerialExecutor(partial(run_batch, job))


# --- batches --------------------------------------------------------------------------------------------------------------


@given(st.lists(st.integers(0, 3 << 20), max_size=60))
def test_batches_hold_every_input_once_and_in_order(sizes: list[int]) -> None:
    items = [Item(str(number), size, "") for number, size in enumerate(sizes)]
    made = list(plan(items))
    assert [item for batch in made for item in batch.items] == items
    assert [batch.number for batch in made] == list(range(len(made)))
    assert all(batch.items for batch in made)
    assert made == list(plan(iter(items)))


def test_a_batch_is_another_when_an_input_has_changed() -> None:
    batch = Batch(3, 0, (Item("a", 1, "x"), Item("b", 2, "y")))
    others = [Batch(3, 0, (Item("a", 1, "x"), Item("b", 2, "z"))), Batch(4, 0, batch.items), Batch(3, 1, batch.items)]
    assert len({batch.key(), *(other.key() for other in others)}) == 4


def test_names_of_pieces_stand_in_the_order_of_their_inputs() -> None:
    whole = Batch(12, 0, tuple(Item(str(number), 1, "") for number in range(9)))
    names = [f"{piece.name}.parquet" for piece in (*whole.cut(4), Batch(13, 0, whole.items))]
    assert names == sorted(names)


# --- drive, with an executor that loses batches at will ---------------------------------------------------------------------


class Unlucky:
    """Loses every batch with a deadly input, and others now and then; ends them in an order of its own."""

    def __init__(self, deadly: set[str], certain: bool, choose: Callable[[int], int]) -> None:
        self.slots = 4
        self._deadly = deadly
        self._certain = certain
        self._choose = choose
        self._taken: list[Batch] = []
        self.spared = 6

    def submit(self, batch: Batch) -> None:
        self._taken.append(batch)

    def wait(self) -> list[Ended]:
        batch = self._taken.pop(self._choose(len(self._taken)))
        deadly = [place for place, item in enumerate(batch.items) if item.path in self._deadly]
        if deadly:
            place = deadly[0] if batch.singly else 0  # where documents are parsed together it is not known
            lost = [(batch, Lost("it died", place if self._certain else None, self._certain))]
            if not self._certain:  # whatever else the worker had goes with it
                lost += [(other, Lost("it died", None, False)) for other in self._taken]
                self._taken.clear()
            return lost
        if self.spared and len(batch.items) > 1 and not self._choose(4):
            self.spared -= 1
            return [(batch, Lost("killed from outside", 0 if self._certain else None, self._certain))]
        tally = [f"{batch.name} {item.path}" for item in batch.items]
        return [(batch, Outcome(batch.number, batch.first, len(tally), len(tally), parts=tally))]

    def close(self) -> None:
        """Nothing to stop."""


class Weak(Unlucky):
    """Loses every batch of more than two inputs."""

    def wait(self) -> list[Ended]:
        if len(self._taken[0].items) > 2:
            return [(self._taken.pop(0), Lost("it was too much"))]
        return super().wait()


@settings(max_examples=40)
@given(st.data(), st.booleans(), st.sets(st.integers(0, 30), max_size=4))
def test_whatever_dies_all_others_come_out_in_order(data: st.DataObject, certain: bool, deadly: set[int]) -> None:
    items = [Item(str(number), 900, "") for number in range(31)]
    choose = lambda count: data.draw(st.integers(0, count - 1))  # noqa: E731
    executor = Unlucky({str(number) for number in deadly}, certain, choose)
    outcomes = list(in_order(drive(executor, plan(items))))
    done = [part.partition(" ")[2] for outcome in outcomes for part in outcome.parts]
    failed = [error.path for outcome in outcomes for error in outcome.failures]
    assert set(failed) == {str(number) for number in deadly}
    assert sorted(done + failed, key=int) == [item.path for item in items]
    assert done == sorted(done, key=int)
    assert sum(outcome.inputs for outcome in outcomes) == len(items)
    # Unless the rest of a batch was hit twice too, the parts are those of a run in which nothing died.
    assert executor.spared < 5 or all(
        part.partition(" ")[0] == f"{outcome.number:06}" for outcome in outcomes for part in outcome.parts
    )


def test_documents_that_are_too_much_together_are_run_apart() -> None:
    items = [Item(str(number), 900, "") for number in range(11)]
    outcomes = list(in_order(drive(Weak(set(), True, lambda _: 0), plan(items))))
    assert [part.partition(" ")[2] for outcome in outcomes for part in outcome.parts] == [item.path for item in items]
    assert not any(outcome.failures for outcome in outcomes)


# --- the same output whoever does the work ----------------------------------------------------------------------------------


def converted(executor: Callable[[Job], object], target: Path, task: object, *more: str, **options: object) -> list[Outcome]:
    run = CorpusRun(Inputs(["talks", *more], recursive=True), task, str(target), executor, **options)  # type: ignore[arg-type]
    with run:
        outcomes = list(run.outcomes())
        write_stream(run, outcomes, str(target))
    return outcomes


def test_processes_write_what_one_process_writes(corpus: Path) -> None:
    alone = converted(serial, corpus / "alone", Convert("jsonl"))
    assert len(alone) > 3
    for jobs in (1, 3):
        together = converted(lambda job, jobs=jobs: ProcessExecutor(job, jobs), corpus / f"jobs{jobs}", Convert("jsonl"))
        assert (corpus / f"jobs{jobs}").read_bytes() == (corpus / "alone").read_bytes()
        assert [str(error) for o in together for error in o.failures] == [str(error) for o in alone for error in o.failures]
    assert sum(outcome.documents for outcome in alone) == 40
    assert sum(len(outcome.failures) for outcome in alone) == 5


def test_a_document_that_kills_its_process_is_left_out_and_named(corpus: Path) -> None:
    for name in DEADLY:
        Path("talks", name).rename(corpus / name)
    converted(serial, corpus / "expected", Convert("jsonl"))
    for name in DEADLY:
        Path(corpus, name).rename(corpus / "talks" / name)
    outcomes = converted(lambda job: ProcessExecutor(job, 2), corpus / "out", Deadly(Convert("jsonl"), DEADLY))
    assert (corpus / "out").read_bytes() == (corpus / "expected").read_bytes()
    died = [error for outcome in outcomes for error in outcome.failures if error.code == "worker-died"]
    assert [error.path for error in died] == [str(Path("talks", name)) for name in DEADLY]
    assert "SIGKILL" in str(died[0])


def test_killing_the_workers_changes_nothing(corpus: Path) -> None:
    converted(serial, corpus / "expected", Convert("jsonl"))
    executors: list[ProcessExecutor] = []

    def open_executor(job: Job) -> ProcessExecutor:
        executors.append(ProcessExecutor(job, 2))
        return executors[0]

    with CorpusRun(Inputs(["talks"], recursive=True), Convert("jsonl"), "out", open_executor) as run:
        outcomes = []
        for outcome in run.outcomes():
            outcomes.append(outcome)
            if len(outcomes) <= 5:
                with suppress(ProcessLookupError):  # it has gone already, and its successor is on the way
                    os.kill(executors[0].pids[len(outcomes) % 2], signal.SIGKILL)
        write_stream(run, outcomes, "out")
    assert Path("out").read_bytes() == Path("expected").read_bytes()
    assert not any(error.code == "worker-died" for outcome in outcomes for error in outcome.failures)


@settings(max_examples=6, deadline=None)
@given(st.integers(1, 3), st.integers(600, 30_000), st.sampled_from(["", "speaker", "document,date"]))
def test_counts_do_not_depend_on_who_counts(tmp_path_factory: pytest.TempPathFactory, jobs: int, size: int, by: str) -> None:
    folder = tmp_path_factory.getbasetemp() / "counted"
    if not folder.exists():
        write_corpus(folder, 30)
    fields = [field for field in by.split(",") if field]
    terms = [term_from_option("quay = boats | rope"), term_from_option("Westmark")]
    expected = counting.mentions(api.read_many([str(folder)], recursive=True), terms, by=fields, context=2)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(batches, "SMALLEST", size)
        task = Mentions(terms, {"by": fields, "context": 2})
        run = CorpusRun(Inputs([str(folder)], recursive=True), task, None, lambda job: ProcessExecutor(job, jobs))
        tally = task.tally()
        with run:
            for outcome in run.outcomes():
                tally.merge(outcome.value)
    found = tally.counter.report(tally.places)
    assert b"".join(json_report(found)) == b"".join(json_report(expected))


def test_a_batch_of_which_nothing_could_be_read_counts_as_nothing(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(job: Job, batch: Batch) -> Outcome:
        if batch.number:
            return run_batch(job, batch)
        return Outcome(0, 0, inputs=len(batch.items), failures=[WorkerError("it died", path="talks/0000.txt")])

    monkeypatch.setattr(scaling, "_executor", lambda _, job: SerialExecutor(partial(gone, job)))
    run = Run(Inputs(["talks"], recursive=True), WorkOptions(), quiet=True, scale=Scale())
    report = scaling.count_corpus(run, ["quay"], {"exclude": (), "fold_accents": False, "fuzzy": 0, "what": ()}, None)
    assert report.rows and run.failures


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names on this system")
def test_a_document_that_takes_too_long_is_given_up(folder: Path) -> None:
    write_corpus(folder / "talks", 3)
    Path("talks/0001.txt").unlink()
    os.mkfifo("talks/0001.txt")  # to which nobody writes
    outcomes = converted(serial, folder / "out", Convert("jsonl"), "talks/0001.txt", seconds=2.0)
    failures = [error for outcome in outcomes for error in outcome.failures]
    assert [(error.code, error.path) for error in failures] == [("timeout", str(Path("talks/0001.txt")))]
    assert len((folder / "out").read_text().splitlines()) == 2


def test_a_process_that_hangs_where_nothing_can_interrupt_it_is_killed(folder: Path) -> None:
    write_corpus(folder / "talks", 1)
    task = Deadly(Convert("turns"), ("0000.txt",), hangs=True)
    executor = lambda job: ProcessExecutor(replace(job, grace=1.0), 2)  # noqa: E731
    outcomes = converted(executor, folder / "out", task, seconds=1.0)
    died = [error for outcome in outcomes for error in outcome.failures]
    assert [error.path for error in died] == [str(Path("talks/0000.txt"))]
    assert "not done after 1 s, and could not be stopped" in str(died[0])


# --- interrupted and resumed ------------------------------------------------------------------------------------------------


class Interrupted(Exception):
    """The run ended here."""


def interrupted_after(count: int, task: object, target: str) -> None:
    run = CorpusRun(Inputs(["talks"], recursive=True), task, target, serial)
    with pytest.raises(Interrupted), run:
        for number, _ in enumerate(run.outcomes()):
            if number == count:
                raise Interrupted


def test_a_resumed_run_gives_the_same_and_does_nothing_twice(corpus: Path) -> None:
    whole = converted(serial, corpus / "expected", Convert("jsonl"))
    interrupted_after(2, Convert("jsonl"), "out")
    assert not Path("out").exists()
    worked_off: list[Batch] = []

    def counting(job: Job) -> SerialExecutor:
        return SerialExecutor(lambda batch: worked_off.append(batch) or run_batch(job, batch))  # type: ignore[func-returns-value]

    again = converted(counting, corpus / "out", Convert("jsonl"), resume=True)
    assert Path("out").read_bytes() == Path("expected").read_bytes()
    assert len(worked_off) == len(whole) - 3
    assert not Path("out.parts").exists()
    assert [str(e) for o in again for e in o.failures] == [str(e) for o in whole for e in o.failures]


def test_counts_are_taken_up_too(corpus: Path) -> None:
    task = Mentions([term_from_option("quay")], {"by": ["document"], "context": 1})
    interrupted_after(2, task, "counts.json")
    totals = []
    for resume, target in ((True, "counts.json"), (False, None)):
        tally: Tally = task.tally()
        with CorpusRun(Inputs(["talks"], recursive=True), task, target, serial, resume=resume) as run:
            for outcome in run.outcomes():
                tally.merge(outcome.value)
        totals.append(b"".join(json_report(tally.counter.report(tally.places))))
    assert totals[0] == totals[1]


def test_a_file_of_counts_can_call_nothing(corpus: Path) -> None:
    task = Mentions([term_from_option("quay")])
    interrupted_after(1, task, "counts.json")
    for path in Path("counts.json.parts").glob("*.counts"):
        path.write_bytes(pickle.dumps(partial(os.system, "touch called")))
    with (
        pytest.raises(pickle.UnpicklingError),
        CorpusRun(Inputs(["talks"], recursive=True), task, "counts.json", serial, resume=True) as run,
    ):
        list(run.outcomes())
    assert not Path("called").exists()


def test_inputs_that_have_changed_are_read_again(corpus: Path) -> None:
    interrupted_after(4, Convert("jsonl"), "out")
    Path("talks/0000.txt").write_text(talk(500))
    converted(serial, corpus / "out", Convert("jsonl"), resume=True)
    converted(serial, corpus / "expected", Convert("jsonl"))
    assert Path("out").read_bytes() == Path("expected").read_bytes()


def test_other_options_are_refused_with_a_way_out(corpus: Path) -> None:
    interrupted_after(2, Convert("jsonl"), "out")
    with pytest.raises(OutputError, match=r"one of other options\. Give the same options, or leave out --resume"):
        converted(serial, corpus / "out", Convert("turns"), resume=True)
    with pytest.raises(OutputError, match=r"was interrupted left this\. Add --resume to go on with it, or --force"):
        converted(serial, corpus / "out", Convert("turns"))
    converted(serial, corpus / "out", Convert("turns"), force=True)
    assert Path("out").exists()


def test_half_a_line_of_the_journal_is_nothing(corpus: Path) -> None:
    converted(serial, corpus / "expected", Convert("jsonl"))
    interrupted_after(3, Convert("jsonl"), "out")
    journal = Path("out.parts/journal.jsonl")
    journal.write_bytes(journal.read_bytes()[:-40])
    converted(serial, corpus / "out", Convert("jsonl"), resume=True)
    assert Path("out").read_bytes() == Path("expected").read_bytes()


def test_what_is_not_ours_is_not_thrown_away(corpus: Path) -> None:
    Path("out.parts").mkdir()
    Path("out.parts/mine.txt").write_text("mine")
    with pytest.raises(OutputError, match="in the way"):
        converted(serial, corpus / "out", Convert("jsonl"), force=True)
    assert Path("out.parts/mine.txt").read_text() == "mine"


def test_two_runs_do_not_write_the_same(corpus: Path) -> None:
    with CorpusRun(Inputs(["talks"], recursive=True), Convert("jsonl"), "out", serial) as run:
        list(run.outcomes())
        for how in ({"resume": True}, {"force": True}):
            with pytest.raises(OutputError, match="another run is writing this"):
                converted(serial, corpus / "out", Convert("jsonl"), **how)


def test_what_is_there_is_refused_before_any_work(corpus: Path) -> None:
    Path("out").write_text("mine")
    with pytest.raises(OutputError, match="exists already"):
        converted(serial, corpus / "out", Convert("jsonl"))
    assert Path("out").read_text() == "mine"
    assert not Path("out.parts").exists()
    with pytest.raises(OutputError, match="inputs are never overwritten"):
        converted(serial, corpus / "talks" / "0003.txt", Convert("jsonl"), force=True)


def test_only_a_file_can_be_resumed(corpus: Path) -> None:
    with pytest.raises(UsageError, match="Name it with -o"):
        CorpusRun(Inputs(["talks"], recursive=True), Convert("jsonl"), None, serial, resume=True)
    with pytest.raises(UsageError, match="cannot be read again"):
        CorpusRun(Inputs(["-"]), Convert("jsonl"), "out", serial, resume=True)


# --- the command ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "arguments",
    [
        ["convert", "--to", "jsonl"],
        ["convert", "--to", "csv"],
        ["metadata"],
        ["mentions", "-t", "quay", "--by", "speaker"],
        ["mentions", "--to", "csv"],
        ["split"],
    ],
    ids=" ".join,
)
def test_a_command_gives_the_same_with_any_number_of_processes(
    corpus: Path, command: Command, monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    monkeypatch.setattr(runs, "_WORTH", 1e9)
    small = command(*arguments, "-r", "talks", "--failures", "small.jsonl")
    monkeypatch.setattr(runs, "_WORTH", 0.001)
    for jobs in ("1", "2"):
        shared = command(*arguments, "-r", "talks", "--jobs", jobs, "--failures", "shared.jsonl")
        assert (shared.code, shared.out, shared.err) == (small.code, small.out, small.err)
        assert Path("shared.jsonl").read_bytes() == Path("small.jsonl").read_bytes()
    assert small.code == 1
    failed = [json.loads(line) for line in Path("small.jsonl").read_text().splitlines()]
    assert [Path(row["path"]).name for row in failed] == [
        "0001a.txt", "0002a.txt.gz", "0003a.json", "0004a.docx", "0005a.txt",
    ]  # fmt: skip
    assert [row["code"] for row in failed] == ["input"] * 5
    assert all(set(row) == {"path", "line", "code", "message", "advice"} for row in failed)


def test_a_run_that_is_killed_is_resumed_to_the_same(folder: Path, process: Command) -> None:
    """As a process, killed at several moments; a resumed run is killed again."""
    write_corpus(folder / "talks", 1400, poison=True)
    arguments = ["convert", "-r", "talks", "--to", "turns", "--jobs", "2"]
    assert process(*arguments, "-o", "expected").code == 1
    for attempt in range(6):
        resume = ["--resume"] if attempt else []
        with subprocess.Popen(
            [sys.executable, "-m", "transcript_cli", *arguments, "-o", "out", "-q", *resume],
            env=environment(),
            stderr=subprocess.DEVNULL,
        ) as running:
            deadline = time.monotonic() + 0.4 + 0.15 * attempt
            while running.poll() is None and time.monotonic() < deadline:
                time.sleep(0.02)
            running.kill()
    if not Path("out").exists():
        ended = process(*arguments, "-o", "out", "--resume")
        assert Path("out").exists(), ended
    assert Path("out").read_bytes() == Path("expected").read_bytes()
    assert not Path("out.parts").exists()


def test_a_corpus_of_nothing_but_failures_leaves_nothing(folder: Path, command: Command) -> None:
    Path("talks").mkdir()
    for number in range(30):
        Path(f"talks/{number}.json").write_text("{" + "x" * 500)
    ended = command("convert", "-r", "talks", "--to", "jsonl", "-o", "out.jsonl")
    assert ended.code == 1
    assert "none of the 30 inputs could be read" in ended.err
    assert sorted(path.name for path in Path().iterdir()) == ["hearing.txt", "talks"]


def busy(seconds: float) -> None:
    """Do nothing, in a function of its own: CPython 3.13.0 does not catch there what another thread raises in a loop."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        pass


class Swallows:
    """In what is done while it is destroyed, nothing can be raised."""

    def __del__(self) -> None:
        busy(0.5)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_the_time_of_a_document_is_up_also_where_that_was_not_heard_at_once() -> None:
    ended: list[str] = []

    def work() -> None:
        try:
            with limited(0.1):
                Swallows()
                busy(20)
        except TimeIsUp:
            ended.append("up")

    thread = threading.Thread(target=work)
    thread.start()
    thread.join(30)
    work()
    assert ended == ["up"] * 2


def test_the_time_of_a_document_is_up_in_any_thread() -> None:
    ended: list[str] = []

    def work() -> None:
        try:
            with limited(0.05):
                while True:
                    pass
        except TimeIsUp:
            ended.append("up")
        with limited(30):
            ended.append("in time")

    thread = threading.Thread(target=work)
    thread.start()
    thread.join(20)
    work()
    assert ended == ["up", "in time"] * 2
