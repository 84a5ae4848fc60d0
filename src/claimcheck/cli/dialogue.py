"""The questions by which a claim is made: what is asked, in which order, and what is written on a yes."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

from claimcheck.check.candidates.drafting import read_date, read_quantity
from claimcheck.check.candidates.grouping import problem_of, problem_of_id, taken_ids, with_key
from claimcheck.check.verify import verify
from claimcheck.cli.atomic import write_plan
from claimcheck.cli.output import progress_shown, say, show_aside, write
from claimcheck.cli.questions import Passages, ask, one_of
from claimcheck.errors import ClaimcheckError
from claimcheck.load.additions import Addition, Planned, Target, plan_additions, target_of
from claimcheck.load.appended import with_evidence
from claimcheck.load.corpus import load
from claimcheck.load.editing import WrittenFile
from claimcheck.load.project import Project, working_folder
from claimcheck.problem import Severity
from claimcheck.records.corpus import Corpus
from claimcheck.records.ids import free, slug
from claimcheck.records.model import Claim, Modality
from claimcheck.render.terminal.found import verdict_page
from claimcheck.render.yaml import draft_evidence, draft_record
from claimcheck.report.model import Report
from claimcheck.report.proposal import Draft, Stated
from claimcheck.report.wording import listed

_MODALITIES = tuple(modality.value for modality in Modality)
_YES, _NO = ("y", "yes"), ("n", "no")


class Dialogue:
    """Makes one claim, or adds evidence to one."""

    def __init__(
        self,
        project: Project,
        files: tuple[WrittenFile, ...],
        material: tuple[Corpus, Report],
        to: Path | None,
    ) -> None:
        """Look at the project as it is.

        Args:
            project: Where its folders are.
            files: The files of claims.
            material: The records and articles, and the report on them.
            to: The file of a new claim; None for the usual one.

        Raises:
            ClaimcheckError: if no check would read *to*.
        """
        self._project = project
        self._files = files
        self._corpus, self._report = material
        self._target = target_of(to, files, project, working_folder())
        self._is_target_told = to is not None
        self._passages = Passages(*material)
        self._id = ""
        self._stated = Stated()
        self._is_new = True
        self._questions: dict[str, Callable[[], None]] = {
            "text": self._ask_text,
            "id": self._ask_id,
            "passages": self._ask_passages,
            "quantity": lambda: self._ask_key("quantity", read_quantity(self._stated.text)),
            "as_of": lambda: self._ask_key("as_of", read_date(self._stated.text)),
            "modality": self._ask_modality,
            "about": self._ask_about,
            "tags": self._ask_tags,
            "file": self._ask_file,
        }

    def block(self) -> str:
        """Return what there is as YAML to copy; nothing where nothing was answered."""
        draft = self._draft()
        if not draft.is_new:
            return "".join(draft_evidence(passage, "      ") for passage in draft.passages)
        return "claims:\n" + draft_record(draft, "  ") if draft.stated.text else ""

    def run(self, there: Claim | None) -> None:
        """Ask, and write on a yes.

        Args:
            there: The claim to add evidence to; None for a new one.

        Raises:
            EndedError: if no more answers come.
            ClaimcheckError: if it cannot be written; then nothing was.
        """
        if there is not None:
            self._begin_with(there)
            self._ask_passages()
        else:
            for name, question in self._questions.items():
                if name != "file":
                    question()
        self._finish()

    def _begin_with(self, there: Claim) -> None:
        self._id, self._stated, self._is_new = there.id, Stated(text=there.text), False
        # Tried at once, so that nobody answers in vain.
        [file] = [one for one in self._files if one.shown == there.place.file]
        with_evidence(file.written.text, there.id, str, file.shown)
        say(f"{there.id}: {there.text}")
        for number, item in enumerate(there.evidence, start=1):
            say(f"  {number}  {item.source} ({item.stance}): „{item.quote}“")

    def _draft(self) -> Draft:
        id_ = self._id or free(slug(self._stated.text) or "claim", taken_ids(self._corpus))
        return Draft(id_, self._stated, self._passages.chosen, self._is_new)

    def _ask_text(self) -> None:
        text = ask("claim, as it circulates", self._stated.text, lambda one: problem_of("text", one))
        self._stated = self._stated._replace(text=text)

    def _ask_id(self) -> None:
        taken = taken_ids(self._corpus)
        self._id = ask("id", self._draft().id, lambda one: problem_of_id(one, taken))

    def _ask_passages(self) -> None:
        self._passages.ask(self._stated.text)

    def _ask_key(self, key: str, read: str) -> None:
        known = getattr(self._stated, key) or read
        value = ask(key, known, lambda one: problem_of(key, one) if one else "")
        self._stated = with_key(self._stated, [key], value)

    def _ask_modality(self) -> None:
        said = {str(passage.proposal.modality) for passage in self._passages.chosen} - {"asserted"}
        hint = f"; a passage is {listed(sorted(said))}" if said else ""
        wanted = ask(
            f"modality of the claim ({', '.join(_MODALITIES)}{hint})",
            self._stated.modality or "asserted",
            lambda one: one_of(one, _MODALITIES),
        )
        self._stated = self._stated._replace(modality="" if wanted == "asserted" else wanted)

    def _ask_about(self) -> None:
        keys = {claim.about for claim in self._quoting() if claim.about}
        if keys:
            say(f"  claims that quote the same lines are about: {listed(sorted(keys))}")
        self._ask_key("about", "")

    def _ask_tags(self) -> None:
        written = ask("tags, parted by commas", ", ".join(self._stated.tags))
        tags = dict.fromkeys(filter(None, (tag.strip() for tag in written.split(","))))
        self._stated = self._stated._replace(tags=tuple(tags))

    def _quoting(self) -> list[Claim]:
        """Return the claims that quote from the lines that were chosen."""
        chosen = {(passage.proposal.source, passage.proposal.line) for passage in self._passages.chosen}
        return [
            claim.claim
            for claim in self._report.claims
            if any((item.evidence.source, item.match.line) in chosen for item in claim.evidence)
        ]

    def _ask_file(self) -> None:
        def problem(answer: str) -> str:
            try:
                self._named_target(answer)
            except ClaimcheckError as error:
                return str(error)
            return ""

        self._target = self._named_target(ask("file of claims", self._target.shown, problem))
        self._is_target_told = True

    def _named_target(self, name: str) -> Target:
        """Return the file of that name, as it is shown or as the working folder has it.

        Raises:
            ClaimcheckError: if no check would read it.
        """
        if name == self._target.shown:
            return self._target
        return target_of(Path(name), self._files, self._project, working_folder())

    def _choose_target(self) -> None:
        """Have a new claim stand where most claims stand that quote the same lines, unless somebody has told where."""
        files = Counter(claim.place.file for claim in self._quoting())
        if self._is_new and not self._is_target_told and files:
            shown = files.most_common(1)[0][0]
            self._target = next(Target(file.path, shown) for file in self._files if file.shown == shown)

    def _finish(self) -> None:
        """Show the record with what `verify` says of it, and write it on a yes; anything may be changed before."""
        names = tuple(self._questions) if self._is_new else ("passages",)
        while self._is_new or self._passages.chosen:
            self._choose_target()
            planned = self._planned()
            if planned is None:
                continue
            answer = self._ask_what_next(planned, names)
            if answer in names:
                self._questions[answer]()
                continue
            if answer in _YES:
                write_plan(planned.plan, self._project)
                place = planned.places[self._id]
                say(f"wrote {self._id}, {place.file}:{place.line}")
                return
            break
        say("nothing was written")
        write(self.block())

    def _ask_what_next(self, planned: Planned, names: tuple[str, ...]) -> str:
        has_errors = self._show(planned)
        allowed = (*_YES, *_NO, *names)
        question = (
            f"write it to {planned.places[self._id].file}? y, n, or what to change ({', '.join(names)})"
        )
        return ask(question, "n" if has_errors else "y", lambda one: one_of(one, allowed))

    def _planned(self) -> Planned | None:
        """Return what would be written; where the file cannot take a new claim another one is asked for, and None returned.

        Raises:
            ClaimcheckError: if evidence cannot be added to the claim.
        """
        try:
            return self._plan()
        except ClaimcheckError as error:
            if not self._is_new:
                raise
            say(f"  {error}")
        self._ask_file()
        return None

    def _plan(self) -> Planned:
        draft = self._draft()
        if draft.is_new:
            addition = Addition({draft.id: lambda indent: draft_record(draft, indent)})
        else:
            addition = Addition(
                evidence={draft.id: lambda indent: "".join(draft_evidence(p, indent) for p in draft.passages)}
            )
        return plan_additions(self._files, self._target, addition)

    def _show(self, planned: Planned) -> bool:
        """Show the record and what `verify` says of it; return whether that has errors."""
        say("\n" + self.block())
        with progress_shown() as progress:
            corpus = load(self._project, progress, planned.texts)
            report = verify(corpus, min_origins=self._project.min_origins, progress=progress)
        show_aside(verdict_page(self._id, report))
        return any(
            problem.severity is Severity.ERROR and problem.claim == self._id for problem in report.problems
        )
