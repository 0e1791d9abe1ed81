"""What can be wrong with a phrase, in the words of the program."""

from genexpert.domain.localized import LocalText

LONGEST_GAP = 60  # tokens


class NotationMistake(ValueError):
    """A phrase that cannot be read; `text` says where and what was expected."""

    def __init__(self, text: LocalText) -> None:
        super().__init__(text.in_("ru"))
        self.text = text


BRACKET_TOO_MANY = LocalText(
    ky="ашыкча кашаа",
    ru="лишняя скобка",
    en="a bracket too many",
)
NO_WORD = LocalText(
    ky="сөз айкашы эч кандай сөз издебейт",
    ru="фраза не ищет ни одного слова",
    en="the phrase asks for no word",
)
GAP = LocalText(
    ky=f"аралык 0дөн {LONGEST_GAP} сөзгө чейин болот",
    ru=f"пропуск - от 0 до {LONGEST_GAP} слов",
    en=f"a gap is from 0 to {LONGEST_GAP} words",
)
NEGATION = LocalText(
    ky="! белгиси бир гана сөздүн алдында турат",
    ru="! только перед одним словом",
    en="! stands before single words only",
)
BRACKET_MISSING = LocalText(
    ky="жабуучу ) кашаасы жок",
    ru="нет закрывающей скобки )",
    en="missing )",
)
EMPTY_CHOICE = LocalText(
    ky="кашаада бош вариант бар",
    ru="пустой вариант в скобках",
    en="an empty choice in brackets",
)
WORD_EXPECTED = LocalText(
    ky="бул жерде сөз күтүлгөн",
    ru="здесь ожидалось слово",
    en="a word was expected here",
)
FEATURES = LocalText(
    ky="белгилер мындай жазылат: [Аты=Мааниси;...]",
    ru="признаки: [Имя=Значение;...]",
    en="features are [Name=Value;...]",
)
NO_SET = LocalText(
    ky="%{name} сөздөр топтому жок",
    ru="нет набора слов %{name}",
    en="no word set %{name}",
)
SET_IN_ITSELF = LocalText(
    ky="%{name} топтому өзүн өзү камтыйт",
    ru="набор %{name} содержит сам себя",
    en="the set %{name} contains itself",
)
FEATURES_OF_SET = LocalText(
    ky="белгилер жалгыз сөздөрдүн топтомуна гана берилет",
    ru="признаки только у набора одиночных слов",
    en="features need a set of single words",
)
NO_PHRASE = LocalText(
    ky="бул сөз айкашы эмес",
    ru="это не фраза",
    en="this is no phrase",
)
