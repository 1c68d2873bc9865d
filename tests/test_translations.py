"""The texts that users see: every one is collected, and translated without loss."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
LANGUAGES = sorted(
    path.stem[len("spatial_relations_") :]
    for path in (ROOT / "resources" / "translations").glob("*.ts")
)
#: Functions whose f-strings no translation can reach, and why.
NOT_TRANSLATED = {
    # written into results, whose values are the same in every language
    ("analysis/roles.py", "_ranked_roles"),
    ("analysis/roles.py", "roles_by_fit"),
    ("analysis/typology.py", "_group_labels"),
    # said to who writes code
    ("analysis/peripheralization.py", "_check_choices"),
    ("processing/algorithm.py", "parameters"),
    ("processing/algorithm.py", "measure"),
    # a name
    ("processing/styling.py", "_describe"),
    # classes of HTML
    ("processing/report/columns.py", "_dressed"),
    ("processing/report/markup.py", "scrolled"),
}
PLACE = re.compile(r"{[^}]*}")
TAG = re.compile(r"</?[a-z]+[^>]*>|<code>[^<]*</code>")
#: Tabs of the panel, which is narrow.
TABS = ("&Map", "&City", "&Region", "C&harts", "&Charts", "&What if")
PROSE = re.compile(r"(^|[ (;,])[a-z]{3,} [a-z]{2,}|[a-z]{3,} $|^ [a-z]{2,}")


@pytest.fixture(scope="module")
def translations(tool):
    return tool("translations")


@pytest.fixture(scope="module")
def sources(translations):
    return translations.texts()


@pytest.fixture(params=LANGUAGES, scope="module")
def messages(request, translations):
    """Text -> translation, of one language."""
    return translations.translated(translations.ts_file(request.param))


def test_a_chinese_translation_ships():
    assert "zh_CN" in LANGUAGES


@pytest.mark.parametrize(
    "text",
    [
        "Analyse a region…",  # of an action
        "Share of main core",  # a label of the catalogue
        "one core dominates its ties",  # what a high value says
        "Who is linked with whom, and on whose terms?",  # a question of the report
        "there are too few cities, links or periods",  # a reason
        "Every city id is empty.",  # an error
        "1 city has no id and is left out.",  # a note on one
        "1 city has no usable geometry: {names}. Its links have no line and no distance.",
        "{core} is the main core of all {total} secondary cities tied to a core.",  # a finding
        "{number}th",
        "afterwards",
        "Dimension: {name}",
    ],
)
def test_texts_of_every_kind_are_collected(sources, text):
    assert text in sources


@pytest.mark.parametrize("text", ["Freeman 1979", "city_id", "core-secondary", "Open Sans"])
def test_what_is_the_same_in_every_language_is_not_collected(sources, text):
    assert text not in sources


def test_every_text_has_a_finished_translation(sources, messages):
    unfinished = [text for text in sources if not messages.get(text, ("", False))[1]]
    assert not unfinished, "run `make strings`, then translate these"


def test_no_translation_is_of_a_text_that_is_gone(sources, messages):
    assert set(messages) <= set(sources)


@pytest.mark.parametrize("pattern", [PLACE, TAG], ids=["places", "tags"])
def test_translations_keep(messages, pattern):
    lost = {
        text: message.text
        for text, message in messages.items()
        if sorted(pattern.findall(text)) != sorted(pattern.findall(message.text))
    }
    assert not lost


def test_translations_keep_the_letters_of_access_keys(messages):
    """So that no two labels of a page have the same, as in English; tabs may have none."""
    wrong = {
        text: message.text
        for text, message in messages.items()
        if access_key(text) != (access_key(message.text) or access_key(text))
        or bool(access_key(message.text)) != (bool(access_key(text)) and text not in TABS)
    }
    assert not wrong


def access_key(text):
    found = re.search(r"&(\w)", text)
    return found and found.group(1).lower()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_file_holds_the_translations(qgis_app, translations, language):
    from qgis.PyQt.QtCore import QTranslator

    path = translations.ts_file(language)
    translator = QTranslator()
    assert translator.load(str(path.with_suffix(".qm")))
    messages = translations.translated(path)
    translate = translator.translate
    compiled = {text: translate("@default", text.encode()) for text in messages}
    assert compiled == {text: message.text for text, message in messages.items()}


@pytest.mark.parametrize(
    ("locale", "stem"),
    [
        ("zh-Hans", "spatial_relations_zh_CN"),
        ("zh_CN", "spatial_relations_zh_CN"),
        ("zh", "spatial_relations_zh_CN"),
        ("zh-Hans_CN", "spatial_relations_zh_CN"),
        ("zh_SG", "spatial_relations_zh_CN"),
        ("zh-Hant", None),
        ("zh_TW", None),
        ("en_US", None),
        ("", None),
    ],
)
def test_a_locale_finds_the_translation_in_its_language_and_script(qgis_app, locale, stem):
    from spatial_relations.i18n import translation_file

    found = translation_file(locale)
    assert (found and found.stem) == stem


def test_another_language_needs_only_its_file(qgis_app, tmp_path, monkeypatch):
    from spatial_relations import i18n

    monkeypatch.setattr(i18n, "FOLDER", tmp_path)
    for language in ("de", "zh_CN"):
        (tmp_path / f"spatial_relations_{language}.qm").touch()
    assert i18n.translation_file("de_AT").stem == "spatial_relations_de"


@pytest.fixture
def chinese(qgis_app):
    from spatial_relations import i18n

    translator = i18n.install_translator("zh-Hans")
    yield i18n.tr
    i18n.remove_translator(translator)


def test_texts_put_together_are_translated_part_by_part(chinese):
    from spatial_relations.analysis.findings import Finding, ordinal
    from spatial_relations.analysis.measures import field
    from spatial_relations.analysis.notes import Notes, fill, listed

    assert chinese(field("city", "core_dependence_change").label) == "核心依赖度，变化"
    assert chinese(field("city", "dimension_old_age").label) == "维度：old age"
    assert chinese(listed("ABCDEFG", 5)) == "A、B、C、D、E及另外 2 个"
    told = Finding("It holds {share} of “{field}” in the region and ranks {rank} by it.",
                   {"share": "5 %", "field": "GDP", "rank": ordinal(2)})  # fmt: skip
    assert told.sentence() == "It holds 5 % of “GDP” in the region and ranks 2nd by it."
    assert told.sentence(chinese) == "占区域“GDP”的 5 %，按此排第 2。"
    notes = Notes()
    notes.undefined("gini", "ZERO_TOTAL", 3)
    (note,) = notes
    said = fill(note, chinese, lambda key: "基尼系数")
    assert said == "3 行为空，原因是没有流量，或总和为 0（ZERO_TOTAL）：基尼系数。"


def test_a_note_on_one_is_translated_with_its_1(chinese):
    from spatial_relations.analysis.notes import Notes, fill

    notes = Notes()
    for count in (1, 2):
        notes.warning(
            "{count} cities have no id and are left out.",
            one="1 city has no id and is left out.",
            count=count,
        )
    assert [fill(note, chinese) for note in notes] == [
        "1 个城市没有 ID，已略去。", "2 个城市没有 ID，已略去。",
    ]  # fmt: skip


def test_names_are_set_apart_as_chinese_does(chinese):
    from spatial_relations.analysis import group_labels
    from spatial_relations.analysis.findings import Finding
    from spatial_relations.analysis.notes import listed
    from spatial_relations.analysis.wording import Listing, Wording, beside, placed
    from spatial_relations.i18n import tr_list, tr_place

    told = listed([beside("昆明", 3), beside("临沂", 2)])
    assert (told, chinese(told)) == ("昆明 (3), 临沂 (2)", "昆明（3）、临沂（2）")
    assert chinese(Listing("AB", Wording("; "))) == "A；B"
    assert chinese(placed("滇西", "2020", "人口")) == "滇西，2020，人口"
    assert (tr_list(["A", "B"]), tr_place(["滇西", "", "2020"])) == ("A、B", "滇西，2020")
    text = "Groups of secondary cities, with the number of cities in brackets: {groups}."
    group = group_labels.told("1: high gdp, low urban_share")
    values = {"place": placed("滇西", "2020"), "groups": beside(group, 4)}
    assert Finding(text, values).sentence() == (
        "滇西, 2020: Groups of secondary cities, with the number of cities in brackets: "
        "1: high gdp, low urban share (4)."
    )
    assert Finding(text, values).sentence(chinese) == (
        "滇西，2020：次级城市的分组，括号内为城市数：第 1 组：gdp偏高、urban share偏低（4）。"
    )
    # As the legend and the title call it, with the word for a group once.
    assert chinese(group_labels.name("1: high gdp")) == "第 1 组：gdp偏高"


def test_a_model_is_shown_by_a_chinese_name_and_kept_by_its_own(chinese, provider):
    from qgis.core import QgsApplication

    registry = QgsApplication.processingRegistry()
    model = registry.algorithmById("spatialrelations:Who is left behind")
    assert (model.displayName(), model.group()) == ("谁落在后面", "模型")
    assert model.create().name() == "Who is left behind"


def test_an_error_is_said_in_chinese_with_all_that_fills_it(chinese):
    import pandas as pd

    from spatial_relations.analysis.city_values import amounts
    from spatial_relations.analysis.errors import InputError

    table = pd.DataFrame({"city_id": ["a"], "name": ["Wuxi"], "jobs": [-1.0]})
    with pytest.raises(InputError) as caught:
        amounts(table, "jobs")
    assert caught.value.sentence(chinese) == "Wuxi（a）的值为负数：-1.0。须为 0 或更大。"


@pytest.fixture
def speaking_chinese(qgis_processing, monkeypatch):
    from qgis.core import QgsSettings

    settings = QgsSettings()
    former = {key: settings.value(key) for key in ("locale/userLocale", "locale/overrideFlag")}
    settings.setValue("locale/userLocale", "zh-Hans")
    settings.setValue("locale/overrideFlag", True)
    yield
    for key, value in former.items():
        settings.remove(key) if value is None else settings.setValue(key, value)


def test_without_a_desktop_algorithms_are_chinese_until_the_plugin_stops(
    speaking_chinese, monkeypatch
):
    from spatial_relations.plugin import SpatialRelationsPlugin
    from spatial_relations.processing import provider
    from spatial_relations.processing.algorithms.dominantflows import DominantFlowsAlgorithm

    monkeypatch.setattr(provider, "register", lambda: None)
    plugin = SpatialRelationsPlugin(None)
    plugin.initProcessing()
    assert DominantFlowsAlgorithm().displayName() == "主导流"
    assert DominantFlowsAlgorithm().group() == "连通性"
    plugin.unload()
    assert DominantFlowsAlgorithm().displayName() == "Dominant flows"


def test_actions_are_chinese_until_the_plugin_stops(speaking_chinese, qgis_iface, monkeypatch):
    from spatial_relations.i18n import tr
    from spatial_relations.plugin import SpatialRelationsPlugin
    from spatial_relations.processing import provider

    monkeypatch.setattr(provider, "register", lambda: None)
    plugin = SpatialRelationsPlugin(qgis_iface)
    plugin.initGui()
    assert [action.text() for action in plugin.actions] == [
        "分析区域…", "打开示例区域", "关系面板", "帮助",
    ]  # fmt: skip
    plugin.unload()
    assert tr("Help") == "Help"


# What the code may not do, so that all it shows can be translated


def functions_and_nodes(tree, name=""):
    for node in ast.iter_child_nodes(tree):
        yield name, node
        inner = node.name if isinstance(node, ast.FunctionDef) else name
        yield from functions_and_nodes(node, inner)


def test_no_prose_stands_in_an_f_string(translations):
    """It would be filled before it is translated."""
    found = []
    for path in translations.shipped():
        place = path.relative_to(ROOT).as_posix()
        for function, node in functions_and_nodes(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.JoinedStr) and (place, function) not in NOT_TRANSLATED:
                found += [f"{place}:{node.lineno} {text}" for text in _prose_in(node)]
    assert not found


def _prose_in(node):
    texts = [part.value for part in node.values if isinstance(part, ast.Constant)]
    markup = "".join(texts)
    if re.search(r"[<>=\"]", markup):
        return []
    return [text for text in texts if PROSE.search(text)]


def test_texts_are_translated_when_shown_and_not_at_import(translations):
    found = []
    for path in translations.shipped():
        for function, node in functions_and_nodes(ast.parse(path.read_text(encoding="utf-8"))):
            is_tr = isinstance(node, ast.Call) and getattr(node.func, "id", "") == "tr"
            if is_tr and not function:
                found.append(f"{path}:{node.lineno}")
    assert not found
