"""What the dataset says of itself: VoID and DCAT with counts, PROV-O of the run, the cubes of observations.

Nothing in it changes between two runs over the same sources with the same version: a time only appears where
``SOURCE_DATE_EPOCH`` gives one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from pyoxigraph import Literal, NamedNode

from kg import ids, terms
from kg.graph.nquads import Counts
from kg.graph.rdf import Statements, integer, string, term, text
from kg.lang import LANGUAGES
from kg.lang.dataset import dataset_words
from kg.model import Records

DATASET = NamedNode(ids.dataset())
GRAPH = NamedNode(ids.named_graph("dataset"))
RUN = NamedNode(ids.dataset("run"))
SOFTWARE = NamedNode(ids.dataset("software"))
CUBES = {
    "deliverables": (terms.OBSERVES, terms.YEAR, terms.BASIS),
    "measures": (terms.OBSERVES, terms.YEAR, terms.SERIES),
}

_TYPE = term(terms.TYPE)


def statements(counts: Counts, records: Sequence[Records], version: str, epoch: int | None = None) -> Statements:
    """The description; it goes into a named graph of its own, which the counts do not include."""
    sources = {
        ids.graph(each.document.symbol, each.document.language): ids.document(
            each.document.symbol, each.document.language
        )
        for each in records
    }
    yield from _dataset(counts, sources)
    yield from _partitions(counts)
    yield from _graphs(counts, sources)
    yield from _run(sources, version, epoch)
    yield from _cubes()


def _dataset(counts: Counts, sources: Mapping[str, str]) -> Statements:
    yield DATASET, _TYPE, term(terms.VOID + "Dataset")
    yield DATASET, _TYPE, term(terms.DCAT + "Dataset")
    for language in LANGUAGES:
        words = dataset_words(language)
        yield DATASET, term(terms.TITLE), text(words.title, language)
        yield DATASET, term(terms.DESCRIPTION), text(words.description, language)
    yield DATASET, term(terms.VOID + "triples"), integer(counts.triples)
    yield DATASET, term(terms.VOID + "distinctSubjects"), integer(counts.subjects)
    yield DATASET, term(terms.VOID + "properties"), integer(len(counts.properties))
    yield DATASET, term(terms.VOID + "classes"), integer(len(counts.classes))
    yield DATASET, term(terms.VOID + "uriSpace"), string(ids.DATA)
    yield DATASET, term(terms.VOID + "vocabulary"), NamedNode(ids.ONTOLOGY)
    yield DATASET, term(terms.PROV + "wasGeneratedBy"), RUN
    for document in sources.values():
        yield DATASET, term(terms.SOURCE), NamedNode(document)
    for name, media_type in (("dataset.nq", "application/n-quads"), ("dataset.ttl", "text/turtle")):
        file = NamedNode(ids.dataset(name))
        yield DATASET, term(terms.DCAT + "distribution"), file
        yield file, _TYPE, term(terms.DCAT + "Distribution")
        yield file, term(terms.TITLE), text(name, "en")
        yield file, term(terms.DCAT + "mediaType"), string(media_type)


def _partitions(counts: Counts) -> Statements:
    """How many entities of each class, how many statements with each property."""
    for kind, number, found in (("class", "entities", counts.classes), ("property", "triples", counts.properties)):
        for iri, how_many in found.items():
            partition = NamedNode(ids.dataset(kind, _name(iri)))
            yield DATASET, term(terms.VOID + f"{kind}Partition"), partition
            yield partition, term(terms.VOID + kind), NamedNode(iri)
            yield partition, term(terms.VOID + number), integer(how_many)


def _name(iri: str) -> str:
    """A vocabulary term as part of a name: ``dct-title``; terms of the ontology without prefix."""
    prefix, start = max(
        ((prefix, start) for prefix, start in terms.PREFIXES.items() if iri.startswith(start)),
        key=lambda pair: len(pair[1]),
        default=("", ""),
    )
    local = iri.removeprefix(start)
    return local if prefix in ("", "mg") else f"{prefix}-{local}"


def _graphs(counts: Counts, sources: Mapping[str, str]) -> Statements:
    """Each named graph as a part of the dataset, with its source document where it has one."""
    for iri, how_many in counts.graphs.items():
        graph = NamedNode(iri)
        yield DATASET, term(terms.VOID + "subset"), graph
        yield graph, _TYPE, term(terms.VOID + "Dataset")
        yield graph, term(terms.VOID + "triples"), integer(how_many)
        if iri in sources:
            yield graph, term(terms.SOURCE), NamedNode(sources[iri])
            yield graph, term(terms.PROV + "wasDerivedFrom"), NamedNode(sources[iri])


def _run(sources: Mapping[str, str], version: str, epoch: int | None) -> Statements:
    yield RUN, _TYPE, term(terms.PROV + "Activity")
    yield RUN, term(terms.PROV + "wasAssociatedWith"), SOFTWARE
    for document in sources.values():
        yield RUN, term(terms.PROV + "used"), NamedNode(document)
    if epoch is not None:
        moment = datetime.fromtimestamp(epoch, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        yield RUN, term(terms.PROV + "endedAtTime"), Literal(moment, datatype=term(terms.XSD + "dateTime"))
    yield SOFTWARE, _TYPE, term(terms.PROV + "SoftwareAgent")
    yield SOFTWARE, term(terms.TITLE), text("mandategraph", "en")
    yield SOFTWARE, term(terms.SOFTWARE_VERSION), string(version)


def _cubes() -> Statements:
    """The sets of observations and their structure (RDF Data Cube)."""
    for name, dimensions in CUBES.items():
        cube, structure = NamedNode(ids.cube(name)), NamedNode(ids.part(ids.cube(name), "structure"))
        yield cube, _TYPE, term(terms.QB + "DataSet")
        yield cube, term(terms.QB + "structure"), structure
        for language in LANGUAGES:
            yield cube, term(terms.TITLE), text(dataset_words(language).cubes[name], language)
        yield structure, _TYPE, term(terms.QB + "DataStructureDefinition")
        for role, property_ in (*(("dimension", each) for each in dimensions), ("measure", terms.VALUE)):
            component = NamedNode(ids.part(structure.value, _name(property_)))
            yield structure, term(terms.QB + "component"), component
            yield component, term(terms.QB + role), NamedNode(property_)
