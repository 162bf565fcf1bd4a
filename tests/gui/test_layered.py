"""The layered layout: each of its promises, on graphs nobody thought of."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.views.tape.graph.layered import lay_out, make_layers
from gui.views.tape.graph.layered_crossings import crossings, reduce_crossings
from gui.views.tape.graph.layered_rows import spread

NEAR = 1e-6


@st.composite
def graphs(draw, most=24):
    """Sizes, and edges from any node to a later one, some of them twice; the nodes are in no order."""
    sizes = draw(st.lists(st.tuples(st.integers(20, 140), st.integers(20, 120)), min_size=1, max_size=most))
    nodes = draw(st.permutations(range(len(sizes))))
    pairs = st.tuples(st.sampled_from(range(len(sizes))), st.sampled_from(range(len(sizes))))
    drawn = draw(st.lists(pairs, max_size=2 * len(sizes)))
    edges = [(nodes[min(a, b)], nodes[max(a, b)]) for a, b in drawn if a != b]
    labels = draw(st.lists(st.floats(0, 120), min_size=len(edges), max_size=len(edges)))
    return sizes, edges, labels


def rects(layout, sizes):
    return [(x, y, x + w, y + h) for (x, y), (w, h) in zip(layout.positions, sizes, strict=True)]


def meet(one, other):
    return all(one[i] < other[i + 2] - NEAR and other[i] < one[i + 2] - NEAR for i in (0, 1))


@given(graphs())
def test_the_same_graph_gives_the_same_picture(graph):
    assert lay_out(*graph) == lay_out(*graph)


@given(graphs())
def test_no_two_nodes_overlap(graph):
    placed = rects(lay_out(*graph), graph[0])
    assert not [(a, b) for i, a in enumerate(placed) for b in placed[:i] if meet(a, b)]


@given(graphs())
def test_edges_go_forward_from_side_to_side(graph):
    sizes, edges, _ = graph
    layout = lay_out(*graph)
    placed = rects(layout, sizes)
    for (origin, target), route in zip(edges, layout.routes, strict=True):
        (x0, y0), (x1, y1) = route[0], route[-1]
        assert x0 == placed[origin][2] and placed[origin][1] <= y0 <= placed[origin][3]
        assert x1 == placed[target][0] and placed[target][1] <= y1 <= placed[target][3]
        xs = [x for x, _ in route]
        assert all(a < b for a, b in pairwise(xs))


@given(graphs())
def test_no_edge_runs_through_a_node(graph):
    sizes, _, _ = graph
    layout = lay_out(*graph)
    placed = rects(layout, sizes)
    for route in layout.routes:
        for start, end in pairwise(route):
            swept = (start[0], min(start[1], end[1]), end[0], max(start[1], end[1]))
            assert not [rect for rect in placed if meet(swept, rect)]


@given(graphs())
def test_a_label_has_room_before_the_node_it_leads_to(graph):
    layout = lay_out(*graph)
    for label, (left, right), route in zip(graph[2], layout.last_gaps, layout.routes, strict=True):
        assert right[0] - left[0] >= label
        assert left in route and right in route


@given(st.integers(1, 60), st.data())
def test_a_chain_is_straight(length, data):
    sizes = data.draw(st.lists(st.tuples(st.just(108), st.integers(20, 120)), min_size=length, max_size=length))
    layout = lay_out(sizes, [(i, i + 1) for i in range(length - 1)])
    middles = {round(y + h / 2, 6) for (_, y), (_, h) in zip(layout.positions, sizes, strict=True)}
    assert len(middles) == 1
    assert all(len({round(y, 6) for _, y in route}) == 1 for route in layout.routes)


@given(st.integers(2, 20))
def test_a_long_chain_stays_straight_beside_what_enters_it(length):
    """Each link has a source of its own, as in `4.9 * time ** 2`."""
    edges = [edge for i in range(length) for edge in ((i, i + 1), (length + 1 + i, i + 1))]
    layout = lay_out([(108, 62)] * (2 * length + 1), edges)
    assert len({round(y, 6) for _, y in layout.positions[1 : length + 1]}) == 1


def test_a_source_stands_one_column_before_what_reads_it():
    layout = lay_out([(100, 60)] * 5, [(0, 1), (1, 2), (2, 3), (4, 3)])
    assert layout.positions[4][0] == layout.positions[2][0]


def test_parallel_edges_are_told_apart():
    layout = lay_out([(100, 60)] * 2, [(0, 1), (0, 1)])
    assert abs(layout.routes[0][-1][1] - layout.routes[1][-1][1]) > 15


@given(graphs())
def test_sweeps_never_add_crossings(graph):
    sizes, edges, _ = graph
    layers = make_layers(len(sizes), edges)
    before = crossings(layers)
    reduce_crossings(layers)
    assert crossings(layers) <= before


def test_two_edges_that_need_not_cross_do_not():
    layers = make_layers(4, [(0, 3), (1, 2)])
    assert crossings(layers) == 1
    reduce_crossings(layers)
    assert crossings(layers) == 0


@given(st.lists(st.floats(-50, 150), min_size=1, max_size=12), st.floats(0, 40))
def test_ports_stay_in_order_inside_and_apart(wanted, gap):
    places = spread(sorted(wanted), 0, 100, gap)
    assert places[0] >= -NEAR and places[-1] <= 100 + NEAR
    room = min(gap, 100 / max(len(wanted) - 1, 1))
    assert all(b - a >= room - NEAR for a, b in pairwise(places))


def test_a_circle_is_refused():
    with pytest.raises(ValueError, match="circle"):
        lay_out([(10, 10)] * 2, [(0, 1), (1, 0)])


def test_nothing_is_laid_out_as_nothing():
    assert lay_out([], []).positions == ()


def test_sixty_nodes_take_no_time():
    """The figure is in `benchmarks.graph`; here only that it is of that order."""
    edges = [(max(0, k - 1 - (k * 7) % 11), k) for k in range(1, 60)] + [(k - 1, k) for k in range(1, 60)]
    begin = time.perf_counter()
    lay_out([(108, 62)] * 60, edges)
    assert time.perf_counter() - begin < 2
