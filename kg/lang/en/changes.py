"""The report of changes in English."""

from __future__ import annotations

from kg.lang.changes import ChangeWords

WORDS = ChangeWords(
    title="Changes from the plan for {earlier} to the plan for {later}",
    documents="Documents",
    summary="Summary",
    not_compared="Not compared, because only one of the two plans has them here: programmes {numbers}.",
    programme="Programme {number}: {title}",
    units_heading="Units",
    mandates_heading="Mandates",
    deliverables_heading="Deliverables planned, then and now",
    targets_heading="Targets, then and now",
    unit="Unit",
    change="Change",
    confidence="Confidence",
    found_by="Found by",
    instrument="Instrument",
    superseded_by="Superseded by",
    kind="Kind",
    difference="Difference",
    result="Result",
    measure="Measure",
    target="Target",
    met_heading="Last full year’s target met?",
    no_targets="No target for {year} was read in this programme.",
    year="Year",
    plan_of="Plan for {year}",
    nothing="None.",
    note="Superseded means that the later plan lists a later instrument of the same organ under the same title; nothing "
    "is said of legal repeal. Units of different plans are linked by number, title, lead, mandates and by what their "
    "texts name; confidence says how sure a link is. Titles in two languages are compared by known subjects and by a "
    "lexicon learned from what is named in both. An instrument that is listed without a title supersedes nothing here.",
    separator=", ",
    units={
        "continued": "continued",
        "renamed": "renamed",
        "merged": "merged",
        "split": "split",
        "new": "new",
        "gone": "gone",
    },
    mandates={
        "kept": "kept",
        "moved": "moved to another unit",
        "superseded": "superseded",
        "dropped": "dropped",
        "added": "added",
    },
    methods={
        "number": "number",
        "remaining": "only ones left",
        "title": "title",
        "title-translated": "title in translation",
        "lead": "lead entity",
        "mandates": "common mandates",
        "text": "bodies, goals and documents named",
    },
    met={"met": "met", "not-met": "not met", "exceeded": "exceeded", "not-stated": "not stated"},
)
