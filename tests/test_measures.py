"""The measures against the figures of their sources and against other ways to compute them."""

from __future__ import annotations

from fractions import Fraction
from math import isclose, log, log2

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcript_cli.measures import (
    association_likelihood,
    deviation_of_proportions,
    dice,
    expected_together,
    keyness_likelihood,
    log_ratio,
    normalized_deviation,
    pointwise_information,
    probability,
)

COUNTS = st.integers(0, 500)


def test_dispersion_of_the_toy_corpus_of_the_literature() -> None:
    """Five parts of 9, 10, 10, 10 and 11 words in which "a" stands 1, 2, 3, 4 and 5 times (Gries 2008)."""
    parts = [(1, 9), (2, 10), (3, 10), (4, 10), (5, 11)]
    dp = deviation_of_proportions(parts, 50)
    assert dp is not None
    assert round(dp, 4) == 0.18
    assert round(normalized_deviation(dp, 9, 50) or 0, 4) == 0.2195


@pytest.mark.parametrize(
    ("parts", "size", "smallest", "expected"),
    [
        ([(10, 50), (10, 50)], 100, 50, (0.0, 0.0)),
        ([(7, 1)], 100, 1, (0.99, 1.0)),
        ([(7, 50)], 100, 50, (0.5, 1.0)),
        ([(7, 100)], 100, 100, (0.0, None)),
        ([], 100, 50, (None, None)),
        ([], 0, 0, (None, None)),
    ],
)
def test_dispersion_at_its_ends(
    parts: list[tuple[int, int]], size: int, smallest: int, expected: tuple[object, object]
) -> None:
    dp = deviation_of_proportions(parts, size)
    assert (dp, normalized_deviation(dp, smallest, size)) == pytest.approx(expected)


@given(st.lists(st.tuples(COUNTS, st.integers(1, 500)), min_size=2, max_size=12))
def test_dispersion_needs_only_the_parts_with_mentions(parts: list[tuple[int, int]]) -> None:
    total, size = sum(count for count, _ in parts), sum(part for _, part in parts)
    dp = deviation_of_proportions([part for part in parts if part[0]], size)
    if not total:
        assert dp is None
        return
    exact = sum(abs(Fraction(count, total) - Fraction(part, size)) for count, part in parts) / 2
    assert dp is not None
    assert isclose(dp, exact, abs_tol=1e-12)
    norm = normalized_deviation(dp, min(part for _, part in parts), size)
    assert norm is not None
    assert 0 <= norm <= 1


def test_keyness_of_a_worked_example() -> None:
    """52 of 4,000 words against 31 of 6,000, by hand: E1 = 4000 · 83 / 10000 = 33.2, E2 = 49.8."""
    by_hand = 2 * (52 * log(52 / 33.2) + 31 * log(31 / 49.8))
    assert keyness_likelihood(52, 4000, 31, 6000) == pytest.approx(by_hand)
    assert log_ratio(52, 4000, 31, 6000) == pytest.approx(log2(0.013 / (31 / 6000)))


@pytest.mark.parametrize(("likelihood", "p"), [(3.84, 0.05), (6.63, 0.01), (10.83, 0.001), (15.13, 0.0001), (0, 1)])
def test_the_thresholds_of_the_literature(likelihood: float, p: float) -> None:
    """Rayson's table of critical values."""
    assert probability(likelihood) == pytest.approx(p, rel=0.01)


def test_nothing_in_one_corpus_still_has_a_ratio() -> None:
    assert log_ratio(8, 1000, 0, 1000) == pytest.approx(4)
    assert log_ratio(0, 1000, 8, 1000) == pytest.approx(-4)
    assert log_ratio(0, 1000, 0, 2000) == pytest.approx(1)
    assert log_ratio(8, 1000, 0, 0) is None
    assert keyness_likelihood(8, 1000, 0, 0) == 0


@given(COUNTS, COUNTS, st.integers(500, 9000), st.integers(500, 9000))
def test_keyness_is_what_its_other_form_gives(count: int, other: int, size: int, other_size: int) -> None:
    """2 · (Σ O ln O - Σ O ln size - Σ O · ln(ΣO / Σsize)): entropies instead of expectations."""
    both, all_words = count + other, size + other_size
    entropies = xlogx(count) + xlogx(other) - count * log(size) - other * log(other_size)
    expected = 2 * (entropies - (both * log(both / all_words) if both else 0))
    assert keyness_likelihood(count, size, other, other_size) == pytest.approx(max(expected, 0), abs=1e-6)


@given(st.integers(0, 60), st.integers(0, 60), st.integers(0, 60), st.integers(0, 60))
def test_association_is_what_its_other_form_gives(both: int, one: int, two: int, none: int) -> None:
    """2 · (Σ O ln O - Σ row ln row - Σ column ln column + N ln N)."""
    first, second, places = both + one, both + two, both + one + two + none
    margins = [first, second, places - first, places - second]
    expected = 2 * (sum(map(xlogx, (both, one, two, none))) - sum(map(xlogx, margins)) + xlogx(places))
    assert association_likelihood(both, first, second, places) == pytest.approx(max(expected, 0), abs=1e-8)


@pytest.mark.parametrize(
    ("cells", "likelihood", "p"),
    [((10, 20, 30, 40), 0.804349, 0.369796), ((8, 2, 12, 78), 19.391032, 1.06506e-05), ((0, 5, 7, 3), 8.510413, 0.0035312)],
)
def test_association_is_what_scipy_gives(cells: tuple[int, int, int, int], likelihood: float, p: float) -> None:
    """`scipy.stats.chi2_contingency([[a, b], [c, d]], correction=False, lambda_="log-likelihood")`, 1.17.1."""
    both, one, two, _ = cells
    ours = association_likelihood(both, both + one, both + two, sum(cells))
    assert (ours, probability(ours)) == pytest.approx((likelihood, p), rel=1e-4)


def xlogx(value: int) -> float:
    return value * log(value) if value else 0.0


def test_association_of_a_worked_example() -> None:
    """Two terms in 10 and in 20 of 100 turns, in 8 of them together."""
    assert expected_together(10, 20, 100) == 2
    assert pointwise_information(8, 10, 20, 100) == 2
    assert pointwise_information(0, 10, 20, 100) is None
    assert dice(8, 10, 20) == pytest.approx(16 / 30)
    assert dice(0, 0, 0) == expected_together(0, 0, 0) == association_likelihood(0, 0, 0, 0) == 0
