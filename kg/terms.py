"""The vocabulary for code: one name per ontology term. A test holds it against ontology/."""

from __future__ import annotations

from kg import ids

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
XSD = "http://www.w3.org/2001/XMLSchema#"
OWL = "http://www.w3.org/2002/07/owl#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
DCT = "http://purl.org/dc/terms/"
ORG = "http://www.w3.org/ns/org#"
PROV = "http://www.w3.org/ns/prov#"
QB = "http://purl.org/linked-data/cube#"
DQV = "http://www.w3.org/ns/dqv#"
OA = "http://www.w3.org/ns/oa#"
SDGO = "http://metadata.un.org/sdg/ontology#"
VOID = "http://rdfs.org/ns/void#"
DCAT = "http://www.w3.org/ns/dcat#"
SCHEMA = "https://schema.org/"
SH = "http://www.w3.org/ns/shacl#"
MG = ids.ONTOLOGY

PREFIXES = {
    "mg": MG, "id": ids.DATA, "code": ids.CODE, "graph": ids.GRAPH, "shape": ids.SHAPE, "sdg": ids.SDG, "sdgo": SDGO,
    "rdf": RDF, "rdfs": RDFS, "xsd": XSD, "owl": OWL, "skos": SKOS, "dct": DCT, "org": ORG, "prov": PROV,
    "qb": QB, "dqv": DQV, "oa": OA, "void": VOID, "dcat": DCAT, "sh": SH, "schema": SCHEMA,
}  # fmt: skip

TYPE = RDF + "type"
LABEL = RDFS + "label"

# ---- classes
RECORD = MG + "Record"  # superclass of everything that is read from a document
PLAN_DOCUMENT = MG + "PlanDocument"
UNIT = MG + "Unit"  # superclass of the five below; every unit also carries it
PROGRAMME = MG + "Programme"
SECTION = MG + "Section"
GROUP = MG + "ConferenceGroup"
SUBPROGRAMME = MG + "Subprogramme"
COMPONENT = MG + "Component"
PROGRAMME_LINE = MG + "ProgrammeLine"
INSTRUMENT = MG + "Instrument"  # every instrument carries it beside the class of its kind
MANDATE_CITATION = MG + "MandateCitation"
BODY = MG + "Body"
BODY_ROLE = MG + "BodyRole"
ESTABLISHMENT = MG + "Establishment"
PARAGRAPH = MG + "Paragraph"
FOOTNOTE = MG + "Footnote"
TABLE = MG + "NumberedTable"
DELIVERABLE = MG + "Deliverable"
OBSERVATION = MG + "Observation"
RESULT = MG + "Result"
MEASURE = MG + "PerformanceMeasure"
MEASURE_VALUE = MG + "MeasureValue"
EVALUATION = MG + "Evaluation"
MENTION = MG + "Mention"
REFERENCE = MG + "Reference"
FINDING = MG + "Finding"
CONTINUATION = MG + "Continuation"
SUCCESSION = MG + "Succession"

LEVEL_CLASSES = {
    "programme": PROGRAMME, "section": SECTION, "group": GROUP, "subprogramme": SUBPROGRAMME, "component": COMPONENT,
}  # fmt: skip

INSTRUMENT_KINDS = {
    "resolution": MG + "Resolution",
    "decision": MG + "Decision",
    "statement": MG + "PresidentialStatement",
    "convention": MG + "Convention",
    "charter": MG + "CharterArticle",
    "rules": MG + "RulesOfProcedure",
    "declaration": MG + "Declaration",
    "report": MG + "Report",
    "other": MG + "OtherInstrument",
}

# ---- properties of anything read from a document
IN_DOCUMENT = MG + "inDocument"  # -> PlanDocument
LINE = MG + "line"  # xsd:integer, where it starts
LINE_END = MG + "lineEnd"
PAGE = MG + "page"
IN_PARAGRAPH = MG + "inParagraph"  # -> Paragraph: the evidence
IN_UNIT = MG + "inUnit"  # -> Unit: the unit in whose text it stands
NUMBER = MG + "number"  # xsd:string, the printed number of a unit, paragraph, table, row, note
TEXT = MG + "text"  # language-tagged
DESCRIPTION = DCT + "description"  # language-tagged
TITLE = DCT + "title"  # language-tagged, as printed
IDENTIFIER = DCT + "identifier"
LANGUAGE = DCT + "language"
IS_PART_OF = DCT + "isPartOf"
HAS_PART = DCT + "hasPart"
SOURCE = DCT + "source"

# ---- documents
SYMBOL = MG + "symbol"
PLAN_YEAR = MG + "planYear"  # xsd:integer
FILE_NAME = MG + "fileName"  # xsd:string
SHA256 = MG + "sha256"  # xsd:string, of the source file
EDITION = MG + "edition"  # -> code:edition-approved | code:edition-proposed

# ---- units
LEVEL = MG + "level"  # -> code:level-…
OBJECTIVE = MG + "objective"  # language-tagged
OBJECTIVE_PARAGRAPH = MG + "objectiveParagraph"  # -> Paragraph
OF_LINE = MG + "ofLine"  # unit -> ProgrammeLine
IN_PROGRAMME = MG + "inProgramme"  # any unit -> ProgrammeLine (materialised)
ORDER = MG + "order"  # xsd:integer, document order

# ---- instruments and mandates
MANDATED_BY = MG + "mandatedBy"  # unit -> Instrument (materialised)
CITING_UNIT = MG + "citingUnit"  # MandateCitation -> Unit
CITES = MG + "cites"  # MandateCitation | Reference -> Instrument
PRINTED_SYMBOL = MG + "printedSymbol"
PRINTED_TITLE = MG + "printedTitle"
LIST_HEADING = MG + "listHeading"
ADOPTED_BY = MG + "adoptedBy"  # Instrument -> Body
SESSION = MG + "session"  # xsd:string ("47", "XXI", "S-10")
SESSION_OPENED = MG + "sessionOpened"  # xsd:integer, the year in which a regular session opened
PART_LETTER = MG + "partLetter"  # xsd:string, the letter of a part ("A")
YEAR = MG + "year"  # xsd:integer
OFFICIAL_LINK = MG + "officialLink"  # xsd:anyURI

# ---- bodies
BODY_KIND = MG + "bodyKind"  # -> code:body-kind-…
ACRONYM = MG + "acronym"
PROVISIONAL = MG + "provisional"  # xsd:boolean true where the registry does not know the body
PREF_LABEL = SKOS + "prefLabel"
ALT_LABEL = SKOS + "altLabel"
DEFINITION = SKOS + "definition"
NOTATION = SKOS + "notation"
IN_SCHEME = SKOS + "inScheme"
BROADER = SKOS + "broader"
CONCEPT = SKOS + "Concept"
CONCEPT_SCHEME = SKOS + "ConceptScheme"
HIDDEN_LABEL = SKOS + "hiddenLabel"  # a short name that holds only in the body's own context
SUB_ORGANIZATION_OF = ORG + "subOrganizationOf"
ROLE_UNIT = MG + "roleUnit"  # BodyRole -> Unit
ROLE_BODY = MG + "roleBody"  # BodyRole -> Body
ROLE_KIND = MG + "roleKind"  # -> code:role-led-by …
EVIDENCE = MG + "evidence"  # language-tagged words of the document
ESTABLISHED_BODY = MG + "establishedBody"  # Establishment -> Body
ESTABLISHING_INSTRUMENT = MG + "establishingInstrument"  # Establishment -> Instrument
ESTABLISHED_BY = MG + "establishedBy"  # Body -> Instrument

SHORTCUTS = {
    "led-by": MG + "ledBy",
    "services": MG + "services",
    "cooperates-with": MG + "cooperatesWith",
    "reports-to": MG + "reportsTo",
    "supports": MG + "supports",
}

# ---- paragraphs, tables
PARAGRAPH_KIND = MG + "paragraphKind"  # -> code:paragraph-…
TABLE_KIND = MG + "tableKind"  # -> code:table-…
CAPTION = MG + "caption"
IN_RESULT = MG + "inResult"  # -> Result
HAS_NOTE = MG + "hasNote"  # what a note's mark stands in -> Footnote

# ---- deliverables and measures
IN_TABLE = MG + "inTable"  # -> NumberedTable
CATEGORY = MG + "category"  # -> code:category-A…E
SUBCATEGORY = MG + "subcategory"  # -> code:subcategory-…
PRINTED_SUBCATEGORY = MG + "printedSubcategory"
ROW_HEADING = MG + "rowHeading"  # language-tagged, the unnumbered line under which a row stands
MEASURED_IN = MG + "measuredIn"  # language-tagged unit of measure as printed
IS_TOTAL = MG + "isTotal"
OBSERVES = MG + "observes"  # Observation -> Deliverable, MeasureValue -> PerformanceMeasure
BASIS = MG + "basis"  # -> code:basis-planned | actual | superseded
VALUE = MG + "value"  # xsd:decimal
PRINTED_VALUE = MG + "printedValue"
SERIES = MG + "series"
READ_FROM = MG + "readFrom"  # -> code:read-from-table | chart | narrative
CONFIDENCE = MG + "confidence"  # xsd:decimal
STATUS = MG + "status"  # -> code:status-carried-over | new
MET = MG + "met"  # -> code:met-…
EVALUATION_STATE = MG + "evaluationState"
EVALUATION_KIND = MG + "evaluationKind"

# ---- mentions and references
SURFACE = MG + "surface"
START = MG + "start"
END = MG + "end"
DENOTES = MG + "denotes"  # Mention -> Body
POINTS_TO = MG + "pointsTo"  # Reference -> Paragraph | NumberedTable | Unit of the same document
REFERS_TO = MG + "refersTo"  # Paragraph -> Instrument (materialised)
REFERS_TO_GOAL = MG + "refersToGoal"  # Unit | Paragraph | Reference -> sdg:…

# ---- dataset, goals and run
SOFTWARE_VERSION = MG + "softwareVersion"  # xsd:string, on the run
OBSERVATION_SET = QB + "dataSet"  # Observation | MeasureValue -> the cube it belongs to
GOAL_CLASSES = (SDGO + "Goal", SDGO + "Target", SDGO + "Indicator")

# ---- over the years
EARLIER = MG + "earlier"  # Continuation -> Unit, Succession -> Instrument
LATER = MG + "later"
CONTINUATION_KIND = MG + "continuationKind"  # -> code:continuation-…
METHOD = MG + "method"  # -> code:method-…, one for each kind of evidence that speaks for a link
CONTINUES = MG + "continues"  # Unit -> Unit of an earlier plan (materialised)
SUCCEEDS = MG + "succeeds"  # Instrument -> the one before it under its title (materialised)

# ---- findings
ABOUT = MG + "about"
FINDING_CODE = MG + "findingCode"  # -> code:finding-…
SEVERITY = MG + "severity"  # -> code:severity-…
MESSAGE = MG + "message"
PRINTED = MG + "printed"
EXPECTED = MG + "expected"
EVIDENCE_LINE = MG + "evidenceLine"  # xsd:integer, one each
