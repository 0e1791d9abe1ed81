"""The words in which a reader says that it cannot read a file."""

from genexpert.domain.errors import DraftError
from genexpert.domain.localized import LocalText


def fault(name: str, ky: str, ru: str, en: str) -> DraftError:
    """An error about the file `name`."""
    return DraftError(LocalText(ky=f"«{name}»: {ky}", ru=f"«{name}»: {ru}", en=f"'{name}': {en}"))


def missing(name: str) -> DraftError:
    return fault(
        name,
        ky="мындай файл жок. Файлдын аталышын жана папкасын текшериңиз.",
        ru="такого файла нет. Проверьте имя файла и папку.",
        en="there is no such file. Check its name and folder.",
    )


def folder(name: str) -> DraftError:
    return fault(
        name,
        ky="бул файл эмес, папка. Долбоордун файлын тандаңыз.",
        ru="это папка, а не файл. Выберите файл проекта.",
        en="this is a folder, not a file. Choose the file of the draft.",
    )


def unreadable(name: str, reason: str) -> DraftError:
    return fault(
        name,
        ky=f"файлды ачууга болбоду ({reason}). Ага укугуңуз барын жана башка программада ачык эместигин текшериңиз.",
        ru=f"файл не открывается ({reason}). Проверьте, есть ли к нему доступ и не открыт ли он в другой программе.",
        en=f"the file cannot be opened ({reason}). Check your access to it and that no other program holds it.",
    )


def empty(name: str) -> DraftError:
    return fault(
        name,
        ky="файл бош. Долбоордун толук көчүрмөсүн алыңыз.",
        ru="файл пуст. Получите полную копию проекта.",
        en="the file is empty. Get a complete copy of the draft.",
    )


def without_text(name: str) -> DraftError:
    return fault(
        name,
        ky="файлда текст жок. Тексти бар файлды (DOCX, ODT, RTF же тексттүү PDF) сураңыз.",
        ru="в файле нет текста. Запросите файл с текстом (DOCX, ODT, RTF или PDF с текстом).",
        en="the file has no text. Ask for a file with text (DOCX, ODT, RTF or a PDF with text).",
    )


def too_large(name: str, what: str) -> DraftError:
    return fault(
        name,
        ky=f"файл өтө чоң ({what}). Долбоордун текстин өзүнчө файлга сактап, ошону ачыңыз.",
        ru=f"файл слишком велик ({what}). Сохраните текст проекта отдельным файлом и откройте его.",
        en=f"the file is too large ({what}). Save the text of the draft as a file of its own and open that.",
    )


def damaged(name: str, kind: str, detail: str = "") -> DraftError:
    """The file is of this kind ("DOCX"), but broken; `detail` may name the broken part."""
    where = f" ({detail})" if detail else ""
    return fault(
        name,
        ky=f"{kind} файлы бузулган же толук эмес{where}. Аны кайра жүктөп алыңыз же Word'до ачып, DOCX кылып "
           "сактаңыз.",
        ru=f"файл {kind} повреждён или неполон{where}. Скачайте его заново или откройте в Word и сохраните как DOCX.",
        en=f"the {kind} file is damaged or incomplete{where}. Get it again, or open it in Word and save it as DOCX.",
    )


def locked(name: str) -> DraftError:
    return fault(
        name,
        ky="файл сырсөз менен корголгон. Сырсөзүн алып салып, кайра сактаңыз.",
        ru="файл защищён паролем. Снимите пароль и сохраните файл заново.",
        en="the file is protected by a password. Take the password off and save the file again.",
    )


def with_macros(name: str) -> DraftError:
    return fault(
        name,
        ky="файлда макростор бар, мындай файлдар окулбайт. Аны Word'до «Word документи (.docx)» түрүндө макроссуз "
           "сактаңыз.",
        ru="в файле есть макросы, такие файлы не читаются. Сохраните его в Word как «Документ Word (.docx)», "
           "без макросов.",
        en="the file has macros, and such files are not read. Save it in Word as 'Word Document (.docx)', "
           "without macros.",
    )


def not_a_draft(name: str, what: LocalText) -> DraftError:
    """The file is something else: a table, an archive, a presentation."""
    return fault(
        name,
        ky=f"бул тексттик документ эмес: {what.ky}. DOCX, ODT, RTF, PDF, HTML, DOC же тексттик файл керек.",
        ru=f"это не текстовый документ: {what.ru}. Нужен файл DOCX, ODT, RTF, PDF, HTML, DOC или текстовый.",
        en=f"this is no text document: {what.en}. Needed is DOCX, ODT, RTF, PDF, HTML, DOC or plain text.",
    )


def named_otherwise(suffix: str, kind: str) -> LocalText:
    """A remark: the name promises one format, the content is another."""
    return LocalText(
        ky=f"Файлдын аталышы «{suffix}» менен бүтөт, бирок ичи {kind}: ошондой окулду.",
        ru=f"Имя файла кончается на «{suffix}», но внутри {kind}: так он и прочитан.",
        en=f"The name ends in '{suffix}', but inside is {kind}: it was read as that.",
    )
