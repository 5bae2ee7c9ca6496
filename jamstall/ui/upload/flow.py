"""What the steps share: the draft, who is at it, and the answers of the process that reads it."""

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

import streamlit as st

from jamstall.access import Person
from jamstall.texts import Texts
from jamstall.ui import state
from jamstall.ui.markup import escaped

if TYPE_CHECKING:
    from jamstall.intake import Intake, UnusableFile
    from jamstall.intake.look import Look
    from jamstall.upload.draft import Choices, Draft
    from jamstall.upload.drafts import Drafts

STEPS = ("file", "columns", "findings", "control", "difference")
_READ_ANEW = frozenset(("mapping", "county"))
"""What is said of how a file is read: whatever was looked through before is another thing now."""
DONE = "upload-done"
RECALLED = "upload-recalled"
_DRAFT = "upload-draft"
_ANSWERS = "upload-answers"
_NEW = "upload-new"
_PATIENCE = 0.15

Made = TypeVar("Made")


@cache
def drafts() -> "Drafts":
    """Return the drafts of this app."""
    from jamstall.upload.drafts import Drafts

    return Drafts.beside(state.database().path)


@dataclass(frozen=True)
class Flow:
    """A draft, and who is at it."""

    draft: "Draft"
    person: Person
    texts: Texts

    @property
    def choices(self) -> "Choices":
        """What has been said about the file so far."""
        return self.draft.choices

    def keep(self, **changes: Any) -> "Flow":
        """Keep what has been said: the draft survives a closed browser with it."""
        choices = replace(self.choices, **changes)
        if any(getattr(choices, one) != getattr(self.choices, one) for one in _READ_ANEW):
            choices = replace(choices, done=choices.done & {"file", "columns"})
        return (
            self
            if choices == self.choices
            else replace(self, draft=drafts().save(self.draft, choices))
        )

    def say(self, **changes: Any) -> "Flow":
        """Keep what has been said of how the file is to be read."""
        return self.keep(mapping=replace(self.choices.mapping, **changes))

    def key(self, name: str) -> str:
        """Return the key of a widget that begins with what was said, and then follows its user.

        Without one, a default that follows the answers makes another widget of it after each, and
        the next answer is lost.
        """
        return f"upload-{name}-{self.draft.draft_id}"

    def named(self, step: str) -> str:
        """Return a step's number and name, and the sign of one that is done."""
        name = f"{STEPS.index(step) + 1}. {self.texts(f'upload-step-{step}')}"
        return self.texts("upload-step-done", step=name) if step in self.choices.done else name

    def go(self, step: str) -> None:
        """Show a step."""
        self.keep(step=step)
        st.rerun()

    def go_on(self, step: str, to: str) -> None:
        """Show a step after another that is done, and all before it."""
        done = STEPS[: STEPS.index(step) + 1]
        self.keep(done=self.choices.done | set(done), step=to)
        st.rerun()

    def forget(self) -> None:
        """Remove the file, and all that was said and found of it."""
        drafts().remove(self.draft)
        st.session_state.pop(_DRAFT, None)
        st.session_state.pop(_ANSWERS, None)

    def read_first(self) -> None:
        """Read a file that has just been chosen once, for the steps that need no answer too."""
        from jamstall.intake import UnusableFile
        from jamstall.intake.first import first
        from jamstall.store.mappings import latest

        answers = _answers(self.draft.draft_id)
        if answers:
            return
        made = self._made(first, latest(state.database()))
        if isinstance(made, UnusableFile):
            answers["look"] = (_asked("look", self.choices.mapping), made)
            return
        st.session_state[RECALLED] = made.mapping != self.choices.mapping
        flow = self.keep(mapping=made.mapping)
        answers["look"] = (_asked("look", made.mapping), made.look)
        if made.intake is not None:
            mapping = made.look.mapping(made.mapping)
            answers["take_in"] = (_asked("take_in", mapping, flow.choices.county), made.intake)
        st.rerun()  # the page without the sign of work

    def looked(self) -> "Look | None":
        """Return the first look at the file; None, and a sentence, where it cannot be read."""
        from jamstall.intake.look import look

        return self.answer("look", look, self.choices.mapping)

    def read(self) -> "Intake | None":
        """Return the file taken in; None, and a sentence on the page, where it cannot be."""
        from jamstall.intake import take_in

        found = self.looked()
        if found is None:
            return None
        mapping = found.mapping(self.choices.mapping)
        return self.answer("take_in", take_in, mapping, self.choices.county)

    def answer(self, name: str, work: Callable[..., Made], *arguments: Any) -> Made | None:
        """Return what a reader in a process of its own makes of the file, read once."""
        from jamstall.intake import UnusableFile
        from jamstall.intake.wording import worded_file

        answers = _answers(self.draft.draft_id)
        asked = _asked(name, *arguments)
        known = answers.get(name)
        if known is None or known[0] != asked:
            made = self._made(work, *arguments)
            known = answers[name] = (asked, made)
            if not isinstance(made, UnusableFile):
                st.rerun()  # the page without the sign of work
        found = known[1]
        if isinstance(found, UnusableFile):
            message, hint = worded_file(found, self.texts, "page")
            st.error(escaped(f"{message} {hint}"), icon=":material/error:")
            return None
        answer: Made = found
        return answer

    def _made(self, work: Callable[..., Made], *arguments: Any) -> "Made | UnusableFile":
        """Let a process of its own read the file, and show how far it has come."""
        from jamstall.intake import UnusableFile
        from jamstall.upload.worker import start

        try:
            job = start(work, self.draft.file, *arguments, self.draft.name)
            with st.status(self.texts("upload-reading"), expanded=True) as shown:
                told = ""
                while (stage := job.progress()) != "done":
                    if stage != told:
                        shown.update(label=self.texts(f"upload-stage-{stage}"))
                        told = stage
                    time.sleep(_PATIENCE)
                shown.update(label=self.texts("upload-stage-unread"))  # if it fails
                made = job.result()
                shown.update(label=self.texts("upload-stage-done"), expanded=False)
        except UnusableFile as problem:
            about = dict(problem.about)
            if about.get("name") == self.draft.file.name:  # what we call it means nothing
                about["name"] = self.draft.name
            return UnusableFile(problem.code, **about)
        return made

    def remembered(self, name: str, asked: str, make: Callable[[], Made]) -> Made:
        """Return what is made of the draft, made once for what is asked."""
        answers = _answers(self.draft.draft_id)
        known = answers.get(name)
        if known is None or known[0] != asked:
            known = answers[name] = (asked, make())
        made: Made = known[1]
        return made


def _asked(name: str, *arguments: Any) -> str:
    return repr((name, arguments))


def _answers(draft_id: str) -> dict[str, tuple[str, Any]]:
    kept: tuple[str, dict[str, tuple[str, Any]]] = st.session_state.get(_ANSWERS, ("", {}))
    if kept[0] != draft_id:
        kept = (draft_id, {})
        st.session_state[_ANSWERS] = kept
    return kept[1]


def current(person: Person, texts: Texts) -> Flow | None:
    """Return the draft that is worked on; None where there is none."""
    from jamstall.upload.drafts import NoSuchDraft

    chosen = st.session_state.get(_DRAFT)
    if chosen is None:
        return None
    try:
        return Flow(drafts().get(chosen, person.subject), person, texts)
    except NoSuchDraft:  # removed in another window, published, or expired
        st.session_state.pop(_DRAFT)
        return None


def take_up(draft: "Draft", *, is_new: bool = False) -> None:
    """Work on a draft from now on."""
    st.session_state[_NEW] = draft.draft_id if is_new else None
    st.session_state.pop(DONE, None)
    st.session_state[_DRAFT] = draft.draft_id
    st.rerun()


def is_new(flow: Flow) -> bool:
    """Tell whether a file has just been chosen, and nobody has answered anything of it."""
    return bool(st.session_state.get(_NEW) == flow.draft.draft_id)


def is_seen() -> None:
    """Let no file be new any longer."""
    st.session_state.pop(_NEW, None)


def next_step(flow: Flow, step: str, *, ready: bool = True) -> None:
    """Show the ways back and on from a step."""
    place = STEPS.index(step)
    if not ready and step in flow.choices.done:
        flow.keep(done=flow.choices.done - {step})
        st.rerun()  # the row of steps above says so
    with st.container(horizontal=True):
        if place and st.button(flow.texts("upload-back"), icon=":material/arrow_back:"):
            flow.go(STEPS[place - 1])
        if place + 1 < len(STEPS) and st.button(
            flow.texts("upload-next", step=flow.texts(f"upload-step-{STEPS[place + 1]}")),
            type="primary",
            disabled=not ready,
            key="upload-next",
        ):
            flow.go_on(step, STEPS[place + 1])
