"""An opinion as a Word file, made from a Word template that a user can change."""

import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from genexpert import datafile, folders
from genexpert.domain.errors import ResourceError
from genexpert.domain.localized import LocalText
from genexpert.domain.opinion import Opinion, Origin, Words
from genexpert.opinion.statements import clean
from genexpert.opinion.word_context import Runs, template_values
from genexpert.opinion.word_package import finished


def own_template(opinion: Opinion) -> Path:
    """The template that ships for an opinion or preliminary signals in its languages."""
    kind = "opinion" if opinion.confirmed else "signals"
    return template_path(kind, opinion.languages)


def template_path(kind: str, languages: tuple[str, ...]) -> Path:
    """Path of a template that ships: "opinion", "signals" or "comparative" in ky, ru or both."""
    language = "both" if len(languages) > 1 else languages[0]
    return folders.resources() / "templates" / f"{kind}.{language}.docx"


def write_docx(opinion: Opinion, path: Path, template: Path | None = None) -> None:
    """Writes the opinion from a template, ours where none is given.

    Raises ResourceError with the place in the template where it has a mistake, OSError where `path` cannot be written.
    """
    from genexpert.opinion.contents import contents_lines

    template = template or own_template(opinion)
    filled = fill_template(template, template_values(opinion, contents_lines(opinion)))
    write_file(path, finished(filled, opinion))


def write_file(path: Path, content: bytes) -> None:
    """Writes all of the content or nothing: a file that is there is replaced only by a whole one."""
    beside = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        beside.write_bytes(content)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def fill_template(template: Path, values: Mapping[str, Any]) -> Any:
    """The filled template as a document of python-docx. Raises ResourceError with the place of a mistake."""
    from docx.opc.exceptions import PackageNotFoundError
    from docxtpl import DocxTemplate
    from jinja2 import TemplateError
    from jinja2.exceptions import SecurityError
    from lxml.etree import XMLSyntaxError

    class Filled(DocxTemplate):  # type: ignore[misc]
        """Remembers the text that is being filled, to name the place of a mistake in it."""

        source = ""

        def patch_xml(self, src_xml: str) -> str:
            return str(super().patch_xml(_RUN_TAG.sub(r"{{r runs(\1) }}", _whole_tags(src_xml))))

        def render_xml_part(self, src_xml: str, part: Any, context: Any, jinja_env: Any = None) -> str:
            self.source = re.sub(r"<w:p([ >])", r"\n<w:p\1", src_xml)
            return str(super().render_xml_part(src_xml, part, context, jinja_env))

        def resolve_listing(self, xml: str) -> str:
            """Turns tabs and line breaks into Word's; our words have none, so it is hardly ever needed."""
            return str(super().resolve_listing(xml)) if re.search(r"[\t\n\a\f]", xml) else xml

    try:
        filled = Filled(str(template))
        filled.render(dict(values), _environment())
    except (OSError, PackageNotFoundError, KeyError, ValueError) as error:
        raise _unreadable(template, error) from error
    except (TemplateError, SecurityError, TypeError) as error:
        raise _template_mistake(template, filled.source, error) from error
    except XMLSyntaxError as error:
        raise _torn(template, error) from error
    return filled.docx


def _environment() -> Any:
    """Jinja without access to Python's insides; an unknown name is a mistake, not an empty string."""
    from jinja2 import StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    environment = ImmutableSandboxedEnvironment(autoescape=True, undefined=StrictUndefined)
    environment.globals["runs"] = _runs
    return environment


_RUN_TAG = re.compile(r"\{\{r\s+((?:(?!\}\}).)+?)\s*\}\}", re.DOTALL)


def _runs(value: Any) -> Any:
    """What `{{r value }}` puts in: the runs of a statement; other values as one plain run."""
    from markupsafe import Markup

    if not isinstance(value, Runs):
        value = Runs((Words(clean(str(value)), Origin.FORM, "value"),))
    return Markup(value.xml())  # every word in it is escaped


def _whole_tags(xml: str) -> str:
    """Tags of the template in one piece: Word cuts them into runs as it likes. As docxtpl does it."""
    xml = re.sub(r"(?<={)(<[^>]*>)+(?=[\{%\#])|(?<=[%\}\#])(<[^>]*>)+(?=\})", "", xml, flags=re.DOTALL)
    return re.sub(r"{%(?:(?!%}).)*|{{(?:(?!}}).)*",
                  lambda tag: re.sub("</w:t>.*?(<w:t>|<w:t [^>]*>)", "", tag[0], flags=re.DOTALL), xml, flags=re.DOTALL)


_MESSAGES = {
    "is undefined": LocalText("мындай ат жок", "такого имени нет", "there is no such name"),
    "has no attribute": LocalText("мындай ат жок", "такого имени нет", "there is no such name"),
    "Unexpected end of template": LocalText(
        "«for» же «if» жабылган эмес", "«for» или «if» не закрыты", "a for or an if is not closed"),
    "unknown tag": LocalText("белгисиз команда", "неизвестная команда", "unknown tag"),
    "Encountered unknown tag": LocalText("белгисиз команда", "неизвестная команда", "unknown tag"),
    "unsafe": LocalText("тыюу салынган атка кайрылуу", "обращение к запрещённому имени", "a forbidden name"),
}


def _template_mistake(template: Path, source: str, error: Exception) -> ResourceError:
    """The mistake with the number of the paragraph in the template and its words."""
    line = _line_of(error)
    lines = source.split("\n")
    plain = [re.sub(r"<[^>]+>", "", one).strip() for one in lines]
    if line is None or line > len(lines) or not plain[line - 1]:
        told = max((n for n, text in enumerate(plain[:line], 1) if text), default=1)
    else:
        told = line
    number = max(told - 1, 1)  # each paragraph of the template starts a line; the first line is before all of them
    words = plain[told - 1][:120]
    known = next((text for part, text in _MESSAGES.items() if part in str(error)), LocalText())
    detail = str(error)
    return datafile.mistake(template, number, LocalText(
        ky=f"калыптын {number}-абзацы «{words}»: {known.ky + ': ' if known.ky else ''}{detail}",
        ru=f"абзац {number} шаблона «{words}»: {known.ru + ': ' if known.ru else ''}{detail}",
        en=f"paragraph {number} of the template '{words}': {known.en + ': ' if known.en else ''}{detail}",
    ))


def _line_of(error: Exception) -> int | None:
    """Line of the template text: the error's own, or that of the innermost frame of the template."""
    own = getattr(error, "lineno", None)
    if own is not None:
        return int(own)
    found = None
    trace = error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename in ("<template>", "<unknown>"):
            found = trace.tb_lineno
        trace = trace.tb_next
    return found


def _unreadable(template: Path, error: Exception) -> ResourceError:
    reason = getattr(error, "strerror", None) or str(error)
    return datafile.mistake(template, 1, LocalText(
        ky=f"калыпты окуу мүмкүн эмес; Word файлы (.docx) керек ({reason})",
        ru=f"шаблон не читается; нужен файл Word (.docx) ({reason})",
        en=f"the template cannot be read; a Word file (.docx) is needed ({reason})",
    ))


def _torn(template: Path, error: Exception) -> ResourceError:
    return datafile.mistake(template, 1, LocalText(
        ky="калып толтурулганда файл бузулду: «{%p» же «{%tr» командасы өзүнчө абзацта (сапта) турушу керек",
        ru="заполненный шаблон повреждён: команды «{%p» и «{%tr» должны стоять в отдельном абзаце (строке)"
           f" ({error})",
        en=f"the filled template is torn: '{{%p' and '{{%tr' need a paragraph (row) of their own ({error})",
    ))
