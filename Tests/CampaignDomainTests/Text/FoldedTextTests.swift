import CampaignDomain
import Testing

@Suite struct FoldedTextTests {
    @Test(
        arguments: [
            ("Пётр", "петр"), ("ПЁТР", "петр"), ("  Пе\u{308}тр\u{A0}", "петр"), ("ЁЁё", "еее"),
            ("Сергей", "сергей"), ("Сергеи\u{306}", "сергей"), ("Йод", "йод"), ("И\u{306}од", "йод"),
            ("Київ", "київ"), ("Киі\u{308}в", "київ"), ("Ўладзімір", "ўладзімір"), ("Jose\u{301}", "josé"),
            ("\t\nAnna\u{2003}", "anna"), ("", ""), (" \u{3000} ", ""), ("Anna  Maria", "anna  maria"),
        ])
    func `texts are compared composed, trimmed, in lower case and with ё as е`(text: String, folded: String) {
        #expect(Array(text.folded.unicodeScalars) == Array(folded.unicodeScalars))
        #expect(Array(text.folded.folded.unicodeScalars) == Array(folded.unicodeScalars))
    }

    @Test func `й is no и with a mark that can be lost, and ё alone is folded`() {
        #expect("май".folded != "маи".folded)
        #expect("ӓ".folded != "а".folded)
        #expect("ѐ".folded != "е".folded)
    }

    @Test(
        arguments: [
            ("и\u{306}", "й"), ("е\u{308}", "ё"), ("A\u{30A}", "Å"), ("\u{212B}", "Å"), ("\u{2126}", "Ω"),
            ("\u{1100}\u{1161}", "가"), ("q\u{307}\u{323}", "q\u{323}\u{307}"), ("ﬁ", "ﬁ"), ("é", "é"), ("abc", "abc"),
        ])
    func `canonical composition changes scalars and nothing else`(text: String, composed: String) {
        #expect(Array(text.normalizedNFC.unicodeScalars) == Array(composed.unicodeScalars))
    }

    @Test func `trimming takes every white space at the ends and none inside`() {
        #expect("\u{85}\u{2028} a b \r\n".trimmed == "a b")
        #expect("a\u{200B}".trimmed == "a\u{200B}")
    }
}
