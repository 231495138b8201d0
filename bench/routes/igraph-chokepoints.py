"""Answers the questions of bench/chokepoints.ts with python-igraph, one JSON line each, with the processor time it took."""

import json
import sys
import time

try:
    import igraph
except ImportError:
    sys.exit(0)

graph = undirected = joined = None
tails = heads = costs = []


def load(question):
    global graph, undirected, tails, heads, costs
    tails, heads, costs = question["tails"], question["heads"], question["costs"]
    graph = igraph.Graph(n=question["placeCount"], edges=list(zip(tails, heads)), directed=True)
    undirected = graph.as_undirected(mode="each")


def join(question):
    """Several ends: one vertex before the origins and one after the destinations, without bound. Not timed."""
    global joined
    count, bound = graph.vcount(), graph.ecount()
    ends = [(count, place) for place in question["origins"]] + [(place, count + 1) for place in question["destinations"]]
    joined = igraph.Graph(n=count + 2, edges=list(zip(tails, heads)) + ends, directed=True)
    joined.es["capacity"] = [1] * bound + [bound] * len(ends)


def leg_cut(question):
    return graph.mincut(question["origin"], question["destination"]).value


def leg_cut_of_sets(_):
    return joined.mincut(graph.vcount(), graph.vcount() + 1, capacity="capacity").value


def place_cut(question):
    """-1 where a leg joins the two."""
    return graph.vertex_connectivity(question["origin"], question["destination"], neighbors="negative")


def betweenness(question):
    measures = {"places": graph.betweenness, "legs": graph.edge_betweenness}
    weights = costs if question["isByCost"] else None
    return [measures[each](sources=question["sources"], weights=weights) for each in question["of"]]


def articulation(_):
    return [undirected.articulation_points(), undirected.bridges()]


def components(question):
    """A removed place stays as a vertex without edges, so that no other changes its number."""
    rest = undirected.copy()
    largest = [max(rest.connected_components().sizes())]
    for place in question["order"]:
        rest.delete_edges(rest.incident(place))
        largest.append(max(rest.connected_components().sizes()))
    return largest


def links(question):
    rest, gone, linked = graph.copy(), set(), []
    pairs, most = question["pairs"], question["maxLegs"]
    rows = {origin: row for row, origin in enumerate(dict.fromkeys(origin for origin, _ in pairs))}
    for place in [None, *question["order"]]:
        if place is not None:
            gone.add(place)
            rest.delete_edges(rest.incident(place, mode="all"))
        targets = list(dict.fromkeys(destination for _, destination in pairs))
        columns = {destination: column for column, destination in enumerate(targets)}
        table = rest.distances(source=list(rows), target=targets)
        linked.append(sum(1 for origin, destination in pairs
                          if origin not in gone and table[rows[origin]][columns[destination]] <= most))
    return linked


def reply(result, seconds):
    print(json.dumps({"ms": 1000 * seconds, "result": result}), flush=True)


QUESTIONS = {each.__name__: each for each in (
    load, join, leg_cut, leg_cut_of_sets, place_cut, betweenness, articulation, components, links)}

reply(igraph.__version__, 0)
for line in sys.stdin:
    asked = json.loads(line)
    started = time.process_time()
    found = QUESTIONS[asked["ask"]](asked)
    reply(found, time.process_time() - started)
