"""The measures of corpus linguistics: dispersion, keyness and association, as functions of counts.

Strategy: each is a few lines of arithmetic with its formula and source, and knows nothing of transcripts, so that a table of a
textbook can be its test. Logarithms are natural in log-likelihood and of base 2 where the name of the measure says bits.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import erfc, log, log2, sqrt
from typing import Final

_SMOOTHED: Final = 0.5
"""What a frequency of nothing is taken for in a ratio."""


def deviation_of_proportions(parts: Iterable[tuple[int, int]], size: int) -> float | None:
    """Gries' DP: how far a word is from being spread over the parts of a corpus as their sizes are.

        DP = 1/2 · Σ |v_i - s_i|

    where v_i is the share of the word's occurrences that are in part i and s_i the share of the corpus that part i is. 0: as
    the sizes have it; towards 1: all in one small part.

    Source: Gries, Stefan Th. (2008). Dispersions and adjusted frequencies in corpora. International Journal of Corpus
    Linguistics 13(4), 403-437. https://doi.org/10.1075/ijcl.13.4.02gri

    Args:
        parts: (occurrences, size) of the parts in which the word occurs; what it is absent from adds its own share, so the
            others need not be given.
        size: of the whole corpus, in the unit of the parts.

    Returns:
        From 0 to 1; None where the word does not occur or the corpus is empty.
    """
    occupied = list(parts)
    total = sum(count for count, _ in occupied)
    if not total or not size:
        return None
    absent = 1 - sum(part for _, part in occupied) / size
    return (sum(abs(count / total - part / size) for count, part in occupied) + max(absent, 0.0)) / 2


def normalized_deviation(dp: float | None, smallest: int, size: int) -> float | None:
    """DPnorm: DP over the most that it could be, so that 1 can be reached whatever the parts are.

        DPnorm = DP / (1 - min s_i)

    Source: Lijffijt, Jefrey & Stefan Th. Gries (2012). Correction to Stefan Th. Gries' "Dispersions and adjusted frequencies in
    corpora". International Journal of Corpus Linguistics 17(1), 147-149. https://doi.org/10.1075/ijcl.17.1.08lij

    Args:
        dp: what `deviation_of_proportions` gave.
        smallest: size of the smallest part of the corpus.
        size: of the whole corpus.

    Returns:
        From 0 to 1; None where there is no DP, or only one part and so nothing to be spread over.
    """
    if dp is None or not size or smallest >= size:
        return None
    return min(dp / (1 - smallest / size), 1.0)


def keyness_likelihood(count: int, size: int, other: int, other_size: int) -> float:
    """Log-likelihood G2 of a word's frequencies in two corpora.

        G2 = 2 · (a · ln(a/E1) + b · ln(b/E2)),  E1 = c · (a+b)/(c+d),  E2 = d · (a+b)/(c+d)

    with a and b the word's occurrences and c and d the sizes; a term with a frequency of nothing is nothing.

    Source: Rayson, Paul & Roger Garside (2000). Comparing corpora using frequency profiling. Proceedings of the Workshop on
    Comparing Corpora, 1-6. After Dunning, Ted (1993). Accurate methods for the statistics of surprise and coincidence.
    Computational Linguistics 19(1), 61-74.

    Returns:
        At least 0, whichever corpus has more of it; 0 where one is empty.
    """
    if not size or not other_size:
        return 0.0
    rate = (count + other) / (size + other_size)
    return max(2 * (_surprise(count, size * rate) + _surprise(other, other_size * rate)), 0.0)


def log_ratio(count: int, size: int, other: int, other_size: int) -> float | None:
    """Log Ratio: how many times a word's frequency doubles from the second corpus to the first.

        LR = log2((a/c) / (b/d))

    A frequency of nothing counts as half an occurrence, so that there is an answer.

    Source: Hardie, Andrew (2014). Log Ratio - an informal introduction. Lancaster: ESRC Centre for Corpus Approaches to Social
    Science. http://cass.lancs.ac.uk/log-ratio-an-informal-introduction/

    Returns:
        Positive where the first has more; None where a corpus is empty.
    """
    if not size or not other_size:
        return None
    return log2(((count or _SMOOTHED) / size) / ((other or _SMOOTHED) / other_size))


def probability(likelihood: float) -> float:
    """The p of a log-likelihood with one degree of freedom: how likely so high a value is where there is no difference.

    The chi-squared distribution of one degree of freedom is that of a squared normal variable, so p = erfc(sqrt(G2 / 2)).
    """
    return erfc(sqrt(max(likelihood, 0.0) / 2))


def expected_together(first: int, second: int, places: int) -> float:
    """In how many of the places two things would meet by chance: first · second / places."""
    return first * second / places if places else 0.0


def pointwise_information(together: int, first: int, second: int, places: int) -> float | None:
    """PMI in bits: log2(O / E), the times more often two things meet than by chance, as a power of 2.

    Source: Church, Kenneth Ward & Patrick Hanks (1990). Word association norms, mutual information, and lexicography.
    Computational Linguistics 16(1), 22-29.

    Returns:
        None where they never meet.
    """
    return log2(together * places / (first * second)) if together else None


def association_likelihood(together: int, first: int, second: int, places: int) -> float:
    """Log-likelihood G2 of the table of two things being in a place or not: 2 · Σ O · ln(O/E) over its four cells.

    Source: Dunning (1993), as in `keyness_likelihood`.
    """
    if not places:
        return 0.0
    total = 0.0
    for observed, row, column in (
        (together, first, second),
        (first - together, first, places - second),
        (second - together, places - first, second),
        (places - first - second + together, places - first, places - second),
    ):
        total += _surprise(observed, row * column / places)
    return max(2 * total, 0.0)


def dice(together: int, first: int, second: int) -> float:
    """Dice's coefficient: 2 · O / (first + second), from 0 to 1.

    Source: Dice, Lee R. (1945). Measures of the amount of ecologic association between species. Ecology 26(3), 297-302.
    """
    return 2 * together / (first + second) if first + second else 0.0


def _surprise(observed: float, expected: float) -> float:
    return observed * log(observed / expected) if observed > 0 and expected > 0 else 0.0
