"""Answers route questions with igraph and NetworkX: one question a line in, one answer a line out, both JSON."""

import itertools
import json
import sys
import time

import igraph
import networkx
import numpy

state = {}


def load(question):
    tails = numpy.fromfile(question["tails"], dtype=numpy.int32)
    heads = numpy.fromfile(question["heads"], dtype=numpy.int32)
    costs = numpy.fromfile(question["costs"], dtype=numpy.float64)
    state["igraph"] = igraph.Graph(
        n=question["placeCount"], edges=numpy.column_stack((tails, heads)), directed=True
    )
    state["igraph"].es["cost"] = costs.tolist()
    if question["networkx"]:
        state["networkx"] = collapsed(zip(tails.tolist(), heads.tolist(), costs.tolist()))
    return {}


def collapsed(arcs):
    """NetworkX lists ways by their places, so of parallel arcs the cheapest stands for all."""
    graph = networkx.DiGraph()
    for tail, head, cost in arcs:
        if not graph.has_edge(tail, head) or graph[tail][head]["cost"] > cost:
            graph.add_edge(tail, head, cost=cost)
    return graph


def route(question):
    begin, end, k = question["from"], question["to"], question["k"]
    started = time.perf_counter()
    if question["tool"] == "igraph":
        ways = by_igraph(state["igraph"], begin, end, k)
    else:
        ways = by_networkx(state["networkx"], begin, end, k)
    ms = 1000 * (time.perf_counter() - started)
    return {"ms": ms, "costs": [sum(way) for way in ways], "legs": [len(way) for way in ways]}


def by_igraph(graph, begin, end, k):
    """Ways by the costs of their legs."""
    ways = graph.get_k_shortest_paths(begin, to=end, k=k, weights="cost", output="epath")
    return [[graph.es[arc]["cost"] for arc in way] for way in ways]


def by_networkx(graph, begin, end, k):
    try:
        ways = list(itertools.islice(networkx.shortest_simple_paths(graph, begin, end, weight="cost"), k))
    except (networkx.NetworkXNoPath, networkx.NodeNotFound):
        return []
    return [[graph[one][two]["cost"] for one, two in itertools.pairwise(way)] for way in ways]


def reroute(question):
    """Pair by pair, the cheapest way before and after one place is closed, in processor time."""
    tool, pairs, closed = question["tool"], question["pairs"], question["closed"]
    whole = state[tool]
    after = whole.copy()
    if tool == "igraph":
        after.delete_edges(after.incident(closed, mode="all"))
    else:
        after.remove_node(closed)
    cheapest = cheapest_by_igraph if tool == "igraph" else cheapest_by_networkx
    started = time.process_time()
    ways = [[cheapest(graph, begin, end) for graph in (whole, after)] for begin, end in pairs]
    return {"ms": 1000 * (time.process_time() - started), "ways": ways}


def cheapest_by_igraph(graph, begin, end):
    """Cost and legs; None where no way is left."""
    way = graph.get_shortest_path(begin, to=end, weights="cost", output="epath")
    return [sum(graph.es[arc]["cost"] for arc in way), len(way)] if way else None


def cheapest_by_networkx(graph, begin, end):
    try:
        cost, way = networkx.bidirectional_dijkstra(graph, begin, end, weight="cost")
    except (networkx.NetworkXNoPath, networkx.NodeNotFound):
        return None
    return [cost, len(way) - 1]


def small(question):
    """A small graph within the question: the costs of all ways, by either tool."""
    arcs = question["arcs"]
    graph = igraph.Graph(n=question["placeCount"], edges=[arc[:2] for arc in arcs], directed=True)
    graph.es["cost"] = [arc[2] for arc in arcs]
    begin, end, k = question["from"], question["to"], question["k"]
    with_places = collapsed(arcs)
    return {
        "igraph": [sum(way) for way in by_igraph(graph, begin, end, k)],
        "networkx": [sum(way) for way in by_networkx(with_places, begin, end, k)],
    }


answers = {"load": load, "route": route, "reroute": reroute, "small": small}
print(json.dumps({"igraph": igraph.__version__, "networkx": networkx.__version__}), flush=True)
for line in sys.stdin:
    asked = json.loads(line)
    print(json.dumps(answers[asked["do"]](asked)), flush=True)
