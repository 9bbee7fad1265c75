"""JSON of recognizers and recorders: a reader for each vendor, and which of them a file is for.

Strategy: every vendor says the same in other words, so that each module only brings its JSON into pieces (who, when, what,
and the times of the words), and one place draws these as blocks. The shape alone tells whose JSON it is: everybody calls the
file transcript.json. Modules are loaded by name when they are asked for, because a file needs one of them. Labels stay as the
vendor prints them ("spk_0", "A", "0"), and a segment without a speaker is nobody's.
"""
