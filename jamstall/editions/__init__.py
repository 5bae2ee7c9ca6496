"""Published data as numbered editions of Parquet files, which other processes read.

An edition is one state of what is published, written whole or not at all, and never changed. It
has two parts, each with its own access. *Open* to readers: reference, the method's texts, which
small groups are hidden. *Closed*, as it is personal data: a row a case, and what stands beside.

    PLACE/current.json                     which edition is the latest, and its manifest's digest
    PLACE/open/000007-3f9a1c/manifest.json what the edition holds: files, columns, digests
    PLACE/open/000007-3f9a1c/industries.parquet …
    CLOSED/000007-3f9a1c/cases.parquet …   CLOSED is PLACE/closed where nothing else is stated

A place is a folder, or a bucket of an object store (`s3://bucket/path`). Files of the open part,
one row per:

    industries      industry code and version; its sector group        (industry_id)
    figures         basis, area, year and code: women and men, as published
    sector_people   basis, area, industry and year: women and men      (industry_id)
    counties        county: how many municipalities it has
    series, series_values   snapshot of a published series, and figure of it
    decisions       cube of numbers of persons: which of them are hidden; no numbers
    rules           chapter of the counting rules, in each language

Files of the closed part, with the columns of the database's tables of the same names (`store/sql/
migrations/`); enumerations are text, amounts decimal(14, 2):

    cases           case of both funds, as it counts now               (case_no)
    case_parts      part of a case that has several places: `cases.parts` > 1, and its `county` and
                    `municipality` are then null                       (case_no)
    project_funds   project as it was loaded, with its texts
    advice          group of clients
    readings        text and rule set: what the machine reads in it
    loads, events, series_snapshots, meta   what was done, by whom and when
    plans.sqlite    targets, scenarios and analyses (no Parquet, but the file beside the database)

No personal identity number is in any of them: none is ever stored.
"""
