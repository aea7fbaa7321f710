"""Rivals in Python, run in turns with ours by bench.ts: one JSON request per line in, one answer per line out.

Each method works on the first `count` points of a city that bench.ts has written to a folder, and gives an array that
bench.ts compares with ours. What is not installed is left out; `hello` names what is missing and which versions are used.
"""

import gc
import importlib
import json
import sys
import time
import warnings
from pathlib import Path

warnings.filterwarnings("ignore")


def optional(name):
    try:
        return importlib.import_module(name)
    except ImportError:
        return None


np, shapely, pd, scipy = (optional(name) for name in ("numpy", "shapely", "pandas", "scipy"))
geopandas = optional("geopandas") if shapely and pd else None
IS_SHAPELY_2 = bool(shapely) and int(shapely.__version__.split(".")[0]) >= 2
if shapely and not IS_SHAPELY_2:
    import shapely.geometry
    import shapely.prepared
    import shapely.strtree
    import shapely.vectorized
if scipy:
    import scipy.sparse
    import scipy.sparse.csgraph

COLUMNS = 32


def polygon(ring):
    return shapely.geometry.Polygon(ring)


def shape(geometry):
    kind, coordinates = geometry["type"], geometry["coordinates"]
    if kind == "Point":
        return shapely.geometry.Point(coordinates)
    return shapely.geometry.LineString(coordinates) if kind == "LineString" else polygon(coordinates[0])


class City:
    """What bench.ts wrote, with every index ready; in metres, so that a radius is a radius."""

    def __init__(self, folder):
        folder = Path(folder)
        about = json.loads((folder / "city.json").read_text())
        self.xy = np.fromfile(folder / "xy.f64").reshape(-1, 2)
        self.values = np.fromfile(folder / "values.f64").reshape(COLUMNS, -1)
        self.area_of = np.fromfile(folder / "area-of.i32", dtype=np.int32)
        self.count, self.area_count, self.works = len(self.xy), about["areaCount"], about["works"]
        self.reach = np.array([work["reachM"] for work in self.works], dtype=float)
        self.sector = np.array([work["sector"] for work in self.works])
        self.capacity = np.array(about["capacities"], dtype=np.int32)
        self.pair_work = np.fromfile(folder / "pair-work.i32", dtype=np.int32)
        self.pair_point = np.fromfile(folder / "pair-point.i32", dtype=np.int32)
        self.path = np.fromfile(folder / "path.f64").reshape(-1, 2)
        self.ring = np.fromfile(folder / "ring.f64").reshape(-1, 2)
        self.ring_path = np.fromfile(folder / "ring-path.f64").reshape(-1, 2)
        self.path_reach = about["pathReachM"]
        if pd:
            self.table = pd.DataFrame(self.values.T)
            # Sorted out beforehand as ours is: a household outside every area is in no sum.
            self.group = pd.Series(self.area_of)
        if shapely:
            self.areas = [polygon(ring) for ring in about["areas"]]
            self.shapes = [shape(work["geometry"]) for work in self.works]
            self.points = points_of(self.xy)
            self.area_tree, self.point_tree = tree_of(self.areas), tree_of(self.points)
        if geopandas:
            self.area_table = geopandas.GeoDataFrame(geometry=self.areas)
            self.point_table = geopandas.GeoDataFrame(geometry=list(self.points))
            self.area_table.sindex, self.point_table.sindex


def points_of(xy):
    return shapely.points(xy) if IS_SHAPELY_2 else [shapely.geometry.Point(at) for at in xy]


def tree_of(shapes):
    return shapely.STRtree(shapes) if IS_SHAPELY_2 else shapely.strtree.STRtree(shapes)


# a. Which area holds each point.


def holders(count, points, areas):
    out = np.full(count, -1, dtype=np.int32)
    out[points] = areas
    return out


def join_by_area_tree(city, count, tree=None):
    points, areas = (tree or city.area_tree).query(city.points[:count], predicate="within")
    return holders(count, points, areas)


def join_by_point_tree(city, count, tree=None):
    areas, points = (tree or city.point_tree).query(city.areas, predicate="contains")
    return holders(count, points, areas)


def join_cold(city, count):
    points = shapely.points(city.xy)
    areas, points = shapely.STRtree(points).query(city.areas, predicate="contains")
    return holders(count, points, areas)


def join_cold_by_area_tree(city, count):
    points, areas = shapely.STRtree(city.areas).query(shapely.points(city.xy[:count]), predicate="within")
    return holders(count, points, areas)


def join_shapely_1(city, count):
    out = np.full(count, -1, dtype=np.int32)
    for index, area in enumerate(city.areas):
        near = city.point_tree.query_items(area)
        if len(near):
            xy = city.xy[near]
            inside = shapely.vectorized.contains(shapely.prepared.prep(area), xy[:, 0], xy[:, 1])
            out[np.asarray(near)[inside]] = index
    return out


def join_geopandas(city, count):
    joined = geopandas.sjoin(city.point_table.iloc[:count], city.area_table, predicate="within")
    return holders(count, joined.index.to_numpy(), joined["index_right"].to_numpy())


# b. The served households of every sector, nobody twice: one bit per sector.


def served_bits(count, works, points, sector):
    out = np.zeros(count, dtype=np.uint8)
    for each in range(sector.max() + 1):
        out[np.unique(points[sector[works] == each])] |= 1 << each
    return out


def served_dwithin(city, count):
    works, points = city.point_tree.query(city.shapes, predicate="dwithin", distance=city.reach)
    return served_bits(count, works, points, city.sector)


def served_shapely_1(city, count):
    out = np.zeros(count, dtype=np.uint8)
    for work, reach, sector in zip(city.shapes, city.reach, city.sector):
        west, south, east, north = work.bounds
        box = shapely.geometry.box(west - reach, south - reach, east + reach, north + reach)
        near = np.asarray(city.point_tree.query_items(box), dtype=int)
        if work.geom_type == "Point":
            offset = city.xy[near] - (work.x, work.y)
            near = near[np.hypot(offset[:, 0], offset[:, 1]) <= reach]
        else:
            near = [point for point in near if work.distance(city.points[point]) <= reach]
        out[near] |= 1 << sector
    return out


def served_buffers(city, count, is_dissolved=False):
    reaches = geopandas.GeoSeries(city.shapes).buffer(city.reach)
    table = geopandas.GeoDataFrame({"sector": city.sector}, geometry=reaches)
    if is_dissolved:
        table = table.dissolve(by="sector").reset_index()
    joined = geopandas.sjoin(city.point_table.iloc[:count], table, predicate="within")
    joined = joined[["sector"]].reset_index().drop_duplicates()
    out = np.zeros(count, dtype=np.uint8)
    np.bitwise_or.at(out, joined["index"].to_numpy(), (1 << joined["sector"].to_numpy()).astype(np.uint8))
    return out


def served_dissolved(city, count):
    """The textbook's way to count nobody twice. At a million points it takes minutes, so it is left out there."""
    return served_buffers(city, count, is_dissolved=True)


# c. One work is moved along a path: the bare query of who is near, no totals.


def point_query(city, at):
    work = shapely.Point(at) if IS_SHAPELY_2 else shapely.geometry.Point(at)
    if IS_SHAPELY_2:
        return lambda: city.point_tree.query(work, predicate="dwithin", distance=city.path_reach)
    return lambda: city.point_tree.query_items(work.buffer(city.path_reach))


def polygon_query(city, at):
    work = polygon(city.ring + at)
    if IS_SHAPELY_2:
        return lambda: city.point_tree.query(work, predicate="contains")
    return lambda: city.point_tree.query_items(work)


def drag_steps(city, shape, seconds):
    query_at, path = (point_query, city.path) if shape == "point" else (polygon_query, city.ring_path)
    spent = []
    end = time.perf_counter() + seconds
    while not spent or time.perf_counter() < end:
        for at in path:
            query = query_at(city, at)
            start = time.perf_counter()
            query()
            spent.append(1000 * (time.perf_counter() - start))
            if time.perf_counter() > end:
                break
    return spent


# d. Thirty-two sums per area.


def sums_pandas(city, _count):
    sums = city.table.groupby(city.group, sort=True).sum()
    return sums.reindex(range(city.area_count), fill_value=0.0).to_numpy().ravel()


def sums_numpy(city, _count):
    holder = city.area_of + 1
    sums = [np.bincount(holder, weights=column, minlength=city.area_count + 1)[1:] for column in city.values]
    return np.stack(sums, axis=1).ravel()


def sums_scipy(city, _count):
    inside = np.flatnonzero(city.area_of >= 0)
    which = (city.area_of[inside], inside)
    matrix = scipy.sparse.csr_matrix((np.ones(len(inside)), which), shape=(city.area_count, city.count))
    return (matrix @ city.values.T).ravel()


# e. The most households that works with a capacity can serve.


def flow_graph(city):
    """Source, works, households in reach of any, sink."""
    points, point = np.unique(city.pair_point, return_inverse=True)
    works, near = len(city.capacity), len(points)
    sink = 1 + works + near
    source_edges = (np.zeros(works, dtype=np.int32), 1 + np.arange(works), city.capacity)
    middle = (1 + city.pair_work, 1 + works + point, np.ones(len(point), dtype=np.int32))
    last = (1 + works + np.arange(near), np.full(near, sink), np.ones(near, dtype=np.int32))
    tail, head, limit = (np.concatenate(parts) for parts in zip(source_edges, middle, last))
    graph = scipy.sparse.csr_matrix((limit, (tail, head)), shape=(sink + 1, sink + 1), dtype=np.int32)
    return graph, sink


def flow_whole(city, _count):
    graph, sink = flow_graph(city)
    return np.array([scipy.sparse.csgraph.maximum_flow(graph, 0, sink).flow_value], dtype=np.int32)


def flow_only(city, _count):
    if not hasattr(city, "graph"):
        city.graph = flow_graph(city)
    graph, sink = city.graph
    return np.array([scipy.sparse.csgraph.maximum_flow(graph, 0, sink).flow_value], dtype=np.int32)


def methods():
    """Job, name, function and whether it can do with the first points only."""
    found = []
    if shapely and np:
        if IS_SHAPELY_2:
            found += [
                ("a", "shapely STRtree of points", join_by_point_tree, False),
                ("a", "shapely STRtree of areas", join_by_area_tree, True),
                ("a-cold", "shapely STRtree of points", join_cold, False),
                ("a-cold", "shapely STRtree of areas", join_cold_by_area_tree, True),
                ("b", "shapely dwithin", served_dwithin, False),
                ("c", "shapely bare dwithin query", None, False),
                ("c-polygon", "shapely bare contains query", None, False),
            ]
        else:
            found += [
                ("a", "shapely STRtree of points, area by area", join_shapely_1, False),
                ("b", "shapely STRtree, work by work", served_shapely_1, False),
                ("c", "shapely bare box query", None, False),
                ("c-polygon", "shapely bare box query", None, False),
            ]
    if geopandas:
        found += [
            ("a", "GeoPandas sjoin", join_geopandas, True),
            ("b", "GeoPandas buffer, sjoin, drop duplicates", served_buffers, True),
            ("b", "GeoPandas buffer, dissolve, sjoin", served_dissolved, False),
        ]
    if pd:
        found += [("d", "pandas groupby sum", sums_pandas, False)]
    if np:
        found += [("d", "numpy bincount", sums_numpy, False)]
    if scipy:
        found += [
            ("d", "scipy sparse product", sums_scipy, False),
            ("e", "scipy maximum_flow, graph ready", flow_only, False),
            ("e", "scipy maximum_flow with its graph", flow_whole, False),
        ]
    return found


def timed(run, at_least_ms):
    gc.collect()
    times, start = 0, time.perf_counter()
    while True:
        run()
        times += 1
        spent = 1000 * (time.perf_counter() - start)
        if spent >= at_least_ms:
            return spent / times


def reply(request, state):
    command = request["command"]
    if command == "hello":
        modules = {"numpy": np, "shapely": shapely, "geopandas": geopandas, "pandas": pd, "scipy": scipy}
        return {
            "python": sys.version.split()[0],
            "versions": {name: module.__version__ for name, module in modules.items() if module},
            "missing": [name for name, module in modules.items() if not module],
            "methods": [
                {
                    "job": job,
                    "name": name,
                    "isDivisible": part,
                    "hasAnswer": function is not None,
                    "maxPoints": 200_000 if function is served_dissolved else None,
                }
                for job, name, function, part in methods()
            ],
        }
    if command == "load":
        state.clear()
        state["city"] = City(request["folder"])
        return {}
    city = state["city"]
    if command == "drag":
        return {"stepsMs": drag_steps(city, request["shape"], request["seconds"])}
    function = next(f for job, name, f, _ in methods() if (job, name) == (request["job"], request["name"]))
    if command == "answer":
        answer = function(city, request["count"])
        answer.tofile(request["file"])
        return {"type": answer.dtype.name}
    return {"ms": timed(lambda: function(city, request["count"]), request["atLeastMs"])}


def main():
    state = {}
    for line in sys.stdin:
        try:
            print(json.dumps(reply(json.loads(line), state)), flush=True)
        except Exception as error:  # told to bench.ts, which says so and goes on without this method
            print(json.dumps({"error": f"{type(error).__name__}: {error}"}), flush=True)


if __name__ == "__main__":
    if np is None:
        print(json.dumps({"error": "numpy is missing"}), flush=True)
    else:
        main()
