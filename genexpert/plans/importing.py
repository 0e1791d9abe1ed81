"""A plan in a file of the user -> `Plan`, with what was understood and what is doubtful."""

import re
from dataclasses import dataclass
from pathlib import Path

from genexpert.domain.draft import Draft
from genexpert.domain.errors import DraftError
from genexpert.domain.localized import Language, LocalText
from genexpert.domain.plan import Plan
from genexpert.language import read_word
from genexpert.norms import load_topics
from genexpert.plans.building import PlanBuilder
from genexpert.plans.columns import MEASURE_COLUMNS, TEXT, columns_of
from genexpert.plans.grid import Table, blocks_of
from genexpert.plans.gridded import GriddedPlan
from genexpert.plans.headmatter import HeadMatter, read_abbreviations, read_head
from genexpert.plans.rejoin import TornWords
from genexpert.plans.rows import Heading, Piece, RawMeasure
from genexpert.plans.torn import read_torn
from genexpert.reading import read_draft

_KYRGYZ_LETTERS = re.compile("[өүңӨҮҢ]")
_LATIN_INSIDE = re.compile(r"\b\w*(?:[а-яөүңА-ЯӨҮҢ][A-Za-z]|[A-Za-z][а-яөүңА-ЯӨҮҢ])\w*\b")


@dataclass(frozen=True, slots=True)
class ImportedPlan:
    """A plan that was read, not yet stored; `understood` and `doubts` are for the expert to check it by."""

    plan: Plan
    understood: tuple[LocalText, ...]
    doubts: tuple[LocalText, ...]


@dataclass(frozen=True, slots=True)
class _Parts:
    """A file taken apart: the lines before the table, what the table holds, the lines after it."""

    before: list[str]
    pieces: list[Piece]
    after: list[str]
    doubts: list[LocalText]


def import_plan(path: Path, plan_id: str | None = None) -> ImportedPlan:
    """The plan in a DOCX, ODT, PDF or text file whose measures stand in a table. Raises DraftError: a file that
    cannot be read, or one in which no table of measures is found."""
    draft = read_draft(path)
    parts = _from_cells(draft) or _from_tabs(draft)
    if parts is None or not any(isinstance(piece, RawMeasure) for piece in parts.pieces):
        raise _no_table(draft.name)
    language = Language.KY if len(_KYRGYZ_LETTERS.findall(draft.text)) > len(draft.text) / 200 else Language.RU
    torn = draft.format not in ("docx", "odt", "doc", "rtf", "html")  # these keep words whole
    doubts = [*parts.doubts, *(_rejoin(parts.pieces, language) if torn else ())]
    abbreviations = read_abbreviations(parts.after)
    builder = PlanBuilder(language, abbreviations, load_topics())
    chapters = builder.build(parts.pieces)
    head = read_head(parts.before)
    doubts += builder.doubts + _about_head(head)
    plan = Plan(
        id=plan_id or _id_of(head, path),
        version="1.0",
        title=head.title or path.stem,
        title_local=LocalText(),
        language=language.value,
        period=head.period or _period_of(parts.pieces),
        issuer=head.issuer,
        act_kind=head.kind,
        act_number=head.number,
        act_date=head.date,
        status=head.status,
        chapters=chapters,
        abbreviations=tuple(abbreviations.items()),
        remarks=tuple(doubt.ru for doubt in doubts),
        source=draft.name,
    )
    doubts += _about_bodies(plan) + _about_topics(plan)
    return ImportedPlan(plan, _understood(plan, head), tuple(doubts))


def _from_cells(draft: Draft) -> _Parts | None:
    blocks = blocks_of(draft)
    reader = GriddedPlan()
    reader.read(blocks)
    if not reader.titled:
        return None
    first = next(i for i, block in enumerate(blocks) if isinstance(block, Table) and _has_titles(block))
    before = [block for block in blocks[:first] if isinstance(block, str)]
    after = [line for block in blocks[first + 1 :] for line in (_lines(block) if isinstance(block, Table) else [block])]
    doubts = [LocalText(ky=f"сап түшүнүлгөн жок: «{line}»", ru=f"строка не понята: «{line}»",
                        en=f"a row was not understood: '{line}'") for line in reader.doubts]
    doubts += [LocalText(
        ky=f"{number}-чара: уяча барактын чегинде бөлүнгөн, бириктирилди: {column}",
        ru=f"мера {number}: клетка разрезана концом страницы и соединена: {column}",
        en=f"measure {number}: a cell was cut by the end of a page and joined: {column}",
    ) for number, column in reader.joined]
    return _Parts(before, reader.pieces, after, doubts)


def _has_titles(table: Table) -> bool:
    return any(
        columns_of([cell.text for cell in table.row(number).values()]) for number in range(table.height))


def _lines(table: Table) -> list[str]:
    """Rows of a table as lines, for a list of abbreviations in two columns."""
    return ["\t".join(cell.text for cell in table.row(number).values()) for number in range(table.height)]


def _from_tabs(draft: Draft) -> _Parts | None:
    lines = draft.text.splitlines()
    head = next((i for i, line in enumerate(lines) if columns_of(line.split("\t"))), None)
    if head is None:
        return None
    tail = next((i for i, line in enumerate(lines[head:], head)
                 if re.search(r"кыскартуулар|сокращени", line, re.IGNORECASE) and "\t" not in line), len(lines))
    return _Parts(lines[:head], read_torn(lines[head:tail]), lines[tail:], [])


def _rejoin(pieces: list[Piece], language: Language) -> list[LocalText]:
    """Makes torn words whole in the pieces; tells the guesses."""
    measures = [piece for piece in pieces if isinstance(piece, RawMeasure)]
    wide = [piece.title for piece in pieces if isinstance(piece, Heading)]
    wide += [measure.cells[TEXT] or "" for measure in measures]
    narrow = [measure.cells[column] or "" for measure in measures for column in MEASURE_COLUMNS if column != TEXT]
    narrow += [measure.task or "" for measure in measures]
    torn = TornWords(wide, narrow, lambda word: bool(read_word(word, language)),
                     endings=language is Language.KY)
    doubts: list[LocalText] = []
    for measure in measures:
        if measure.task:
            measure.task = torn.join(measure.task)
        for column, cell in measure.cells.items():
            if cell:
                measure.cells[column] = torn.join(cell)
                doubts += _mixed(measure, measure.cells[column] or "")
    for word in dict.fromkeys(torn.guessed):
        doubts.append(LocalText(ky=f"бөлүнгөн сөз бириктирилди: «{word}»", ru=f"соединено разорванное слово: «{word}»",
                                en=f"a torn word was joined: '{word}'"))
    return doubts


def _mixed(measure: RawMeasure, cell: str) -> list[LocalText]:
    return [LocalText(
        ky=f"{measure.number}-чара: «{word}» сөзүндө латын тамгалары бар",
        ru=f"мера {measure.number}: в слове «{word}» латинские буквы",
        en=f"measure {measure.number}: Latin letters in '{word}'",
    ) for word in _LATIN_INSIDE.findall(cell)]


def _about_head(head: HeadMatter) -> list[LocalText]:
    doubts = []
    if not head.title:
        doubts.append(LocalText(ky="пландын аталышы табылган жок", ru="название плана не найдено",
                                en="the title of the plan was not found"))
    if not (head.number and head.date):
        doubts.append(LocalText(ky="планды бекиткен актынын номери же датасы табылган жок",
                                ru="номер или дата утвердившего акта не найдены",
                                en="number or date of the approving act was not found"))
    if head.status.state == "unverified":
        doubts.append(LocalText(ky="план күчүндөбү, текшерилген эмес", ru="действует ли план, не проверено",
                                en="whether the plan is in force was not checked"))
    return doubts


def _about_bodies(plan: Plan) -> list[LocalText]:
    unknown = sorted({body.short for measure in plan.measures() for body in measure.responsible
                      if body.full is None and body.short.isupper()})
    if not unknown:
        return []
    names = ", ".join(unknown)
    return [LocalText(ky=f"кыскартуулардын тизмесинде жок: {names}", ru=f"нет в списке сокращений: {names}",
                      en=f"not in the list of abbreviations: {names}")]


def _about_topics(plan: Plan) -> list[LocalText]:
    without = [measure.number for measure in plan.measures() if not measure.topics]
    doubts = [LocalText(
        ky="темаларды программа сөздөр боюнча сунуштады; текшериңиз",
        ru="темы мер предложены программой по словам; проверьте их",
        en="the topics of the measures were proposed by their words; check them",
    )]
    if without:
        numbers = ", ".join(without)
        doubts.append(LocalText(ky=f"темасыз чаралар: {numbers}", ru=f"меры без темы: {numbers}",
                                en=f"measures without a topic: {numbers}"))
    return doubts


def _understood(plan: Plan, head: HeadMatter) -> tuple[LocalText, ...]:
    goals = [goal for chapter in plan.chapters for goal in chapter.goals]
    tasks = sum(len(goal.tasks) for goal in goals)
    measures = sum(1 for _ in plan.measures())
    chapters = len(plan.chapters)
    bodies = len({body.short for measure in plan.measures() for body in measure.responsible})
    return (
        LocalText(ky=f"план: {plan.title}", ru=f"план: {plan.title}", en=f"plan: {plan.title}"),
        LocalText(
            ky=f"главалар: {chapters}, максаттар: {len(goals)}, милдеттер: {tasks}, чаралар: {measures}",
            ru=f"глав: {chapters}, целей: {len(goals)}, задач: {tasks}, мер: {measures}",
            en=f"chapters: {chapters}, goals: {len(goals)}, tasks: {tasks}, measures: {measures}",
        ),
        LocalText(
            ky=f"аткаруучулар: {bodies}, кыскартуулар: {len(plan.abbreviations)}",
            ru=f"исполнителей: {bodies}, сокращений: {len(plan.abbreviations)}",
            en=f"bodies: {bodies}, abbreviations: {len(plan.abbreviations)}",
        ),
        LocalText(ky=f"акт: {head.kind} {head.number} {head.date}".rstrip(),
                  ru=f"акт: {head.kind} {head.number} {head.date}".rstrip(),
                  en=f"act: {head.kind} {head.number} {head.date}".rstrip()),
    )


def _period_of(pieces: list[Piece]) -> tuple[int, int]:
    years = [int(year) for piece in pieces if isinstance(piece, RawMeasure)
             for year in re.findall(r"20\d\d", piece.cells["deadline"] or "")]
    return (min(years), max(years)) if years else (0, 0)


def _id_of(head: HeadMatter, path: Path) -> str:
    if head.period:
        return f"nap-{head.period[0]}-{head.period[1]}"
    plain = re.sub(r"[^a-z0-9]+", "-", path.stem.lower()).strip("-")
    return plain or "plan"


def _no_table(name: str) -> DraftError:
    return DraftError(LocalText(
        ky=f"{name}: чаралардын таблицасы табылган жок. Аталыштары бар таблица керек: чаралар, мөөнөт, аткаруучулар.",
        ru=f"{name}: таблица мер не найдена. Нужна таблица с названиями граф: меры, срок, исполнители.",
        en=f"{name}: no table of measures was found. A table with titled columns is needed: measures, term, bodies.",
    ))
