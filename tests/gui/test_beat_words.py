"""What is said of a beat: the sentence fits the operation, and its numbers are the tape's."""

from dataclasses import replace

import pytest

from engine.playback import Backward, beats
from gui.tape.beat_labels import caption
from gui.tape.beat_rules import rule
from gui.tape.beat_runs import Run, passes, runs
from gui.tape.beat_words import name, sentence, state_at, title
from gui.views.tape.moment import Moment
from tests.tapes import big_tape, book_tape, nested_tape, record, source, step_tape

BOOK, APPLE, STEP = Moment.end(book_tape()), Moment.end(nested_tape()), Moment.end(step_tape())


def said(moment, position):
    """Title and sentence, as a person reads them."""
    return title(moment, position), sentence(moment, position).replace("\N{NO-BREAK SPACE}", " ")


def captions(tape):
    return [caption(tape, one)[0] for one in passes(tape, beats(tape))]


def test_an_addition_passes_the_gradient_on_unchanged():
    assert said(BOOK, 10) == (
        "Backward 3 / 6: AddV2",
        "An addition passes the gradient −2.0 on to both inputs unchanged.",
    )


def test_a_product_says_what_its_watched_input_gets():
    words = "A product passes on the gradient −2.0 times the other input. To w: −2.0 × 9 = −18.0."
    assert said(BOOK, 12) == ("Backward 5 / 6: Mul", words)


def test_the_way_back_begins_at_the_target_with_one():
    words = "A square passes on the gradient 1.0 times twice its input. To #6: 1.0 × 2·(−1) = −2.0."
    assert said(BOOK, 8) == ("Backward 1 / 6: Square", f"It begins at loss with 1.0. {words}")


def test_at_a_read_the_way_ends_with_the_gradient_of_its_variable():
    assert said(BOOK, 13) == (
        "Backward 6 / 6: ReadVariableOp",
        "The way ends here: this is the gradient of w, ∂L/∂w = −18.0.",
    )


def test_of_several_reads_none_has_the_whole_gradient():
    tape = book_tape()
    again = replace(tape.records[3], inputs=(replace(tape.records[3].inputs[0], origin=source(1)),))
    tape = replace(tape, records=(*tape.records[:3], again, *tape.records[4:]))
    assert sentence(Moment.end(tape), 11) == "One of 2 reads of w: their sum is ∂L/∂w."


def test_a_watched_constant_ends_the_way_too():
    tape = book_tape()
    call = replace(tape.calls[0], answers=(replace(tape.calls[0].answers[2], gradient=tape.records[5].gradients[0]),))
    x = replace(tape.sources[0], gradients=tape.records[5].gradients)
    tape = replace(tape, calls=(call,), sources=(x, *tape.sources[1:]))
    moment = Moment.end(tape)
    assert moment.beats[-1] == Backward(0, source(0))
    assert said(moment, 14) == ("Backward 7 / 7: x", "The way ends here: this is the gradient of x, ∂L/∂x = −2.0.")


def test_what_was_broadcast_gets_the_sum_and_is_not_said_to_be_unchanged():
    assert said(STEP, 11)[1].endswith("b was broadcast: it gets the sum.")


def test_of_a_matrix_product_the_term_stands_in_symbols():
    words = "A matrix product passes on the gradient times the other matrix, transposed. To W: x.T · ∂L/∂#2."
    assert said(STEP, 13) == ("Backward 6 / 7: MatMul", words)


def test_a_skipped_record_says_why_and_what_that_means():
    words = "Skipped: no watched input. There is no way back through it."
    assert said(BOOK, 1) == ("Record 1: Square", words)


def test_forward_the_working_stands_in_the_title_and_what_is_kept_below():
    assert said(BOOK, 5) == ("Record 5: y = 18 + 1", "Recorded on tape; 4 B kept for the way back.")
    assert said(BOOK, 6)[0] == "Record 6: 19 − 20"
    assert said(BOOK, 2)[1] == "The variable w is read; tape watches it from here on."


def test_the_inner_tapes_answer_is_a_record_of_the_outer_one():
    words = "The answer of inner_tape, 11.760, has become the last record of its call on outer_tape."
    assert said(APPLE, 9) == ("Record 9: speed = 9.8 × 1.2", words)
    assert said(APPLE, 8)[1] == "inner_tape.gradient() computes this: to outer_tape an operation like any other."


def test_every_operation_that_has_a_derivative_has_a_sentence_of_its_own():
    from engine.elementwise import PARTIALS
    from engine.whole_tensor import MOVES, OTHERS

    generic = rule("Unheard", (0,))
    assert "local derivative" in generic
    for type in {*PARTIALS, *MOVES, *OTHERS}:
        for receivers in ((0,), (1,), (0, 1)):
            assert rule(type, receivers) != generic, type


def test_an_operation_without_a_rule_says_at_least_that_much():
    tape = book_tape()
    tape = replace(tape, records=(*tape.records[:6], replace(tape.records[6], type="Erf")))
    assert "Erf passes on the gradient 1.0 times its local derivative." in sentence(Moment.end(tape), 8)


@pytest.mark.parametrize("tape", [book_tape(), nested_tape(), step_tape(), big_tape(40)])
def test_every_beat_can_be_said_in_three_short_lines(tape):
    moment = Moment.end(tape)
    for position in range(1, len(moment.beats) + 1):
        assert 0 < len(sentence(moment, position)) <= 130
        assert "{" not in sentence(moment, position) + title(moment, position)


def test_below_the_timeline_stand_numbers_then_names():
    assert [name(BOOK.tape, beat) for beat in BOOK.beats] == [
        "1",
        "2",
        "3",
        "4",
        "5",
        "6",
        "7",
        "loss",
        "#6",
        "#5",
        "b",
        "#3",
        "w",
    ]
    assert [name(APPLE.tape, beat) for beat in APPLE.beats[9:]] == ["speed", "#8", "time"]


def test_above_the_timeline_stands_how_many_nodes_each_pass_has():
    assert captions(book_tape()) == ["forward 7", "backward 6"]
    assert captions(nested_tape()) == ["forward 3 + gradient() 6", "outer backward 3"]


def test_of_several_calls_each_says_where_it_begins():
    tape = book_tape()
    again = replace(tape.calls[0], target="y", node=record(5))
    records = tuple(replace(r, gradients={**r.gradients, 1: r.value}) if r.number <= 5 else r for r in tape.records)
    tape = replace(tape, calls=(*tape.calls, again), records=records)
    assert captions(tape) == ["forward 7", "backward from loss: 6", "backward from y: 5"]


def test_beats_that_look_alike_are_one_run_where_they_have_no_room():
    tape = book_tape()
    assert runs(tape, beats(tape), False) == [Run("skipped", 0, 1), Run("forward", 1, 7), Run("gradient", 7, 13)]
    assert len(runs(tape, beats(tape), True)) == 13
    assert {run.look for run in runs(nested_tape(), beats(nested_tape()), True)[9:]} == {"second"}


def test_before_the_first_beat_it_is_said_what_is_to_come():
    state = state_at(Moment(BOOK.tape, BOOK.beats, 0), False)
    assert (state.title, *state.reasons) == (
        "Before the first operation",
        "7 operations forward, 6 nodes back are to come.",
    )


def test_the_mark_tells_a_moment_from_a_film_that_runs():
    assert state_at(BOOK, False).mark == "moment"
    assert state_at(BOOK, True).mark == "play"
