"""What is remembered while a document is parsed, and what is kept from one to the next."""

from __future__ import annotations

from transcript_cli.parser.words.memory import forget_much, remembered


def test_nothing_is_forgotten_within_a_document() -> None:
    asked: list[int] = []
    answer = remembered(lambda number: asked.append(number) or -number)  # type: ignore[func-returns-value]
    for _ in range(2):
        assert [answer(number) for number in range(50_000)] == [-number for number in range(50_000)]
    assert len(asked) == 50_000


def test_between_documents_much_is_forgotten_and_little_is_kept() -> None:
    asked: list[int] = []
    answer = remembered(lambda number: asked.append(number) or -number)  # type: ignore[func-returns-value]
    for number in range(100):
        answer(number)
    forget_much()
    answer(7)
    assert len(asked) == 100
    for number in range(50_000):
        answer(number)
    forget_much()
    answer(7)
    assert len(asked) == 50_001
