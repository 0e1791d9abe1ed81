"""Where sentences end."""

import pytest

from genexpert.domain.localized import Language
from genexpert.domain.span import Span
from genexpert.language import analyse


@pytest.mark.parametrize(("text", "count"), [
    ("Граждане равны. Дискриминация запрещена.", 2),
    ("Согласно п. 2 ст. 5 Закона КР от 4 августа 2008 г. № 184 женщины и мужчины равны.", 1),
    ("Закон принят в 2008 г. Настоящий Закон вступает в силу.", 2),
    ("Суд г. Бишкек рассматривает дело. Решение объявляется.", 2),
    ("1. Граждане вправе обратиться. 2. Заявление подается письменно.", 2),
    ("Указ подписал С.Ш. Жээнбеков. Он вступил в силу.", 2),
    ("Пособия, льготы и т.д. Порядок определяет Правительство.", 2),
    ("Пособия и т.п. выплачиваются ежемесячно.", 1),
    ("Лица, имеющие право, т.е. женщины, обращаются в орган.", 1),
    ("Статья 5. Равенство сторон", 1),
    ("а) женщины; б) мужчины; в) иные лица.", 1),
    ("Размер составляет 1.5 процента. Он уточняется.", 2),
    ("Кто вправе? Граждане! Иные лица…", 3),
    ("Аялдар жана эркектер тең укуктуу. Басмырлоого тыюу салынат.", 2),
    ("Мыйзам 2018-ж. 15-февралда кабыл алынган.", 1),
    ("Ведомостторунда (1997-ж., № 8, 392-ст.) жарыяланган.", 1),
    ("Жөлөкпул, кепилдик ж.б. төлөмдөр берилет.", 1),
    ("5-берене. Тараптардын тең укуктуулугу", 1),
    ("Статья 264.1. Гарантии супруге", 1),
    ("Бул ушул Мыйзамдын 5-беренесине ылайык. Экинчи сүйлөм.", 2),
    ("Бишкек ш. Чүй пр. 1 дарегинде жайгашкан.", 1),
    ("«Мен макулмун». «Каршымын».", 2),
    ("Women and men are equal. See Art. 5 of the Law.", 2),
])  # fmt: skip
def test_sentences_are_counted(text: str, count: int) -> None:
    language = Language.RU if not set("өүң").intersection(text.lower()) else Language.KY
    analysed = analyse(text, [Span(0, len(text))], [language])
    found = [text[analysed.starts[a] : analysed.ends[b - 1]] for a, b in analysed.sentences]
    assert len(found) == count, found


def test_a_line_break_before_a_list_item_ends_a_sentence() -> None:
    text = "Органы обязаны:\n1) вести учет;\n2) представлять\nотчет."
    analysed = analyse(text, [Span(0, len(text))], [Language.RU])
    assert len(analysed.sentences) == 3
