"""Step 2: which heading is which column, and what the file's own words mean."""

from typing import TYPE_CHECKING

import streamlit as st

from jamstall.enumerations import ENUMERATIONS, word_key
from jamstall.intake.mapping import mapping_in
from jamstall.texts import Texts
from jamstall.ui.markup import escaped
from jamstall.ui.upload.flow import RECALLED, Flow, next_step

if TYPE_CHECKING:
    from jamstall.intake.look import Look
    from jamstall.intake.proposal import Proposal
    from jamstall.intake.vocabulary import Word


def show(flow: Flow) -> None:
    """Show every column with its proposed heading, then every word nobody can read."""
    texts = flow.texts
    found = flow.looked()
    if found is None:
        return
    if st.session_state.pop(RECALLED, False):
        st.info(texts("upload-recalled"), icon=":material/history:")
    _missing(flow, found)
    st.subheader(texts("upload-columns"), anchor=False)
    st.markdown(texts("upload-columns-text"))
    needed = [p for p in found.proposals if p.required or p.heading or p.reason]
    others = [p for p in found.proposals if p not in needed]
    chosen = dict(_column(p, found, texts) for p in needed)
    if others:
        with st.expander(texts("upload-other-columns", columns=len(others))):
            chosen |= dict(_column(p, found, texts) for p in others)
    if found.unmapped:
        names = ", ".join(heading.text for heading in found.unmapped)
        st.caption(escaped(texts("upload-unmapped", headings=names)))
    said = {column: heading for column, heading in chosen.items() if heading}
    proposed = {
        p.column: p.heading for p in found.proposals if p.heading and p.reason != "constant"
    }
    # What we know by its heading needs no saying, unless it is to be another.
    exact = {p.column: p.heading for p in found.proposals if p.reason == "exact"}
    columns = {c: heading for c, heading in said.items() if exact.get(c) != heading}
    if said != proposed and columns != flow.choices.mapping.columns:
        flow.say(columns=columns)
        st.rerun()
    _words(flow, found)
    _mapping_file(flow, found)
    next_step(flow, "columns")


def _missing(flow: Flow, found: "Look") -> None:
    """Say what is needed and not there: above the columns, since it is what one is here for."""
    texts, missing = flow.texts, found.missing(flow.choices.county)
    if missing:
        names = texts.both(texts(f"column-{column}".replace("_", "-")) for column in missing)
        st.warning(
            texts("upload-columns-missing", columns=names, count=len(missing)),
            icon=":material/warning:",
        )


def _column(proposal: "Proposal", found: "Look", texts: Texts) -> tuple[str, str | None]:
    """Show one column; return its name and the heading that is chosen for it."""
    from jamstall.intake.proposal import worded_reason

    name = texts(f"column-{proposal.column}".replace("_", "-"))
    with st.container(key=f"column-{proposal.column}"):
        left, right = st.columns([2, 3], vertical_alignment="bottom")
        # What we know by its heading is read in any case: it can be another, but not none.
        known = proposal.reason == "exact"
        is_needed = proposal.required and (proposal.missing or proposal.reason is not None)
        options: list[str | None] = [*([] if known else [None]), *found.headings]
        heading = left.selectbox(
            texts("upload-needed", column=name) if is_needed else name,
            options,
            options.index(proposal.heading) if proposal.heading in options else 0,
            format_func=lambda heading: heading or texts("upload-not-in-file"),
            key=f"heading-{proposal.column}-{proposal.heading}",
        )
        sure = f"{texts(f'confidence-{proposal.confidence}')}: " if proposal.confidence else ""
        lines = [sure + worded_reason(proposal, texts)]
        if proposal.samples:
            lines.append(texts("upload-samples", samples=" · ".join(proposal.samples)))
        right.caption(escaped(" ".join(lines)))
    return proposal.column, heading


def _words(flow: Flow, found: "Look") -> None:
    """Show the words of each column that has few; ask for those nobody can read."""
    texts = flow.texts
    said = {column: dict(words) for column, words in flow.choices.mapping.values.items()}
    changed = False
    if any(words for _, words in found.words):
        st.subheader(texts("upload-words"), anchor=False)
    for column, words in found.words:
        unread = [w for w in words if w.identifier is None]
        name = texts(f"column-{column}".replace("_", "-"))
        label = texts("upload-words-of", column=name, words=len(words), unread=len(unread))
        with st.expander(label, expanded=bool(unread)):
            for number, word in enumerate(words):
                identifier = _word(column, number, word, texts)
                if identifier != word.identifier and identifier is not None:
                    said.setdefault(column, {})[word_key(word.text)] = identifier
                    changed = True
    if changed:
        flow.say(values=said)
        st.rerun()


def _word(column: str, number: int, word: "Word", texts: Texts) -> str | None:
    values = list(ENUMERATIONS[column].values)
    return st.selectbox(
        # Only the file's own words are escaped: a screen reader would read out ours with the signs.
        texts("upload-word", word=escaped(word.text), rows=word.rows),
        values,
        values.index(word.identifier) if word.identifier in values else None,
        format_func=lambda value: texts(f"word-{column}-{value}".replace("_", "-")),
        placeholder=texts("upload-choose"),
        key=f"word-{column}-{number}-{word.identifier}",
    )


def _mapping_file(flow: Flow, found: "Look") -> None:
    """Offer what has been said as a file, and take one."""
    from jamstall.intake import UnusableFile
    from jamstall.intake.mapping_file import as_toml
    from jamstall.intake.wording import worded_file

    texts = flow.texts
    with st.expander(texts("upload-mapping")):
        st.markdown(texts("upload-mapping-text"))
        st.download_button(
            texts("upload-mapping-save"),
            as_toml(found.mapping(flow.choices.mapping)),
            file_name=texts("upload-mapping-name"),
            mime="application/toml",
            icon=":material/download:",
            on_click="ignore",
        )
        given = st.file_uploader(texts("upload-mapping-give"), type=["toml"], key="upload-toml")
        if given is None or st.session_state.get("upload-toml-read") == given.file_id:
            return
        st.session_state["upload-toml-read"] = given.file_id
        try:
            flow.keep(mapping=mapping_in(given.getvalue(), given.name))
        except UnusableFile as problem:
            st.error(
                escaped(" ".join(worded_file(problem, texts, "page"))), icon=":material/error:"
            )
            return
        st.rerun()
