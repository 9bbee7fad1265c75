"""What surely holds no label, as a pattern that can be searched for in many lines at once.

Strategy: of a long line that begins with a letter, `glances.may_hold_label` tells by a look at its head whether it can hold a
label. The pattern says no for most of those of which that says no, and for none of the others; it is made of the same words
and bounds. What it does not match has to be asked about.
"""

from __future__ import annotations

import re
from typing import Final

from .candidates import LONGEST_LABEL
from .glances import BEFORE_OFFICES, LONGEST_BEFORE_DASH, SHORT, TITLED_WORDS, TITLES_AND_MORE, UPPER

LOWER: Final = "a-zß-öø-ÿά-ώа-џґ"
"""Small letters of the scripts of `UPPER`."""
_MARKS: Final = r":：|\t(\[\r\n"
_SIGNS: Final = _MARKS + "–—"
"""Before the first of these, but for a full stop or a hyphen, no label ends; nor may a bracket stand in the head."""
_LENGTH: Final = LONGEST_LABEL + 1
_FAR: Final = LONGEST_BEFORE_DASH + 2
"""Where a dash stands from which on what is before it and the space is too long for a label."""
_TITLES: Final = "|".join(sorted(map(re.escape, TITLES_AND_MORE | BEFORE_OFFICES)))

PLAIN: Final = rf"""
    (?=[^\W\d_][{LOWER}\ '’,][^.]{{2}})(?!Q|A(?!\ [^\W\d_])\W|\w++\.)    # a word, and not: Q, A., MR, Croft.
    (?:(?=[^{_SIGNS}-]{{{_LENGTH}}})
      |(?=[^{_SIGNS}-]{{{_FAR}}}[^{_MARKS}]{{{_LENGTH - _FAR}}})    # or far ones, behind spaces
       (?!.{{{_FAR},{_LENGTH}}}(?<!\ )[–—-])
      |(?=[^{_SIGNS}]{{{_LENGTH}}})(?!(?:[^{_SIGNS}-]*+(?<=[{LOWER}])-)*+[^{_SIGNS}-]*+-))    # no dash but within words
    (?:(?=[^.]{{{SHORT}}})
      |(?=[^.{UPPER}]*+(?:[{UPPER}][^.{UPPER}]++)*+\.)     # before a full stop no two capitals together,
       (?:(?=(?:[^\s.,]++\ ){{{TITLED_WORDS + 1}}})(?!\w++\ [^\W\d_{LOWER}])    # and no title and a name
         |(?!(?i:{_TITLES})[\s.])))
"""
"""The head of a long line that begins with a letter and holds no label; to be compiled with `re.VERBOSE`."""
