import CampaignDomain
import Testing

@Suite struct EmailAddressTests {
    @Test(
        arguments: [
            ("anna@example.org", "anna@example.org"),
            ("  ANNA@Example.ORG\u{A0}", "anna@example.org"),
            ("user@пример.рф", "user@xn--e1afmkfd.xn--p1ai"),
            ("Почта@ПРИМЕР.РФ", "почта@xn--e1afmkfd.xn--p1ai"),
            ("user@xn--E1AFMKFD.XN--P1AI", "user@xn--e1afmkfd.xn--p1ai"),
            ("сергеи\u{306}@раи\u{306}.рф", "сергей@xn--80ast.xn--p1ai"),
            ("user@mail.Bücher.example", "user@mail.xn--bcher-kva.example"),
            ("o'neil+tag/2!#$%&*-=?^_`{|}~@a.b", "o'neil+tag/2!#$%&*-=?^_`{|}~@a.b"),
            ("a.b.c@d.e.f", "a.b.c@d.e.f"), ("1@2.co", "1@2.co"), ("a@1.2c", "a@1.2c"), ("a@b-c.de", "a@b-c.de"),
            ("anna+news@gmail.com", "anna+news@gmail.com"), ("a.nna@googlemail.com", "a.nna@googlemail.com"),
        ])
    func `an address is compared trimmed, composed, in lower case and with an ASCII domain`(
        text: String, normalized: String
    ) {
        #expect(EmailAddress(text)?.normalized == normalized)
    }

    @Test(
        arguments: [
            "", " ", "anna", "@example.org", "anna@", "anna@example", "anna@@example.org", "a@b@example.org",
            ".anna@example.org", "anna.@example.org", "an..na@example.org", "an na@example.org", "anna@exa mple.org",
            "anna@.org", "anna@example.", "anna@example..org", "anna@-example.org", "anna@example-.org",
            "anna@exam_ple.org", "anna@127.0.0.1", "anna@example.123", "anna@[127.0.0.1]", "\"anna\"@example.org",
            "anna,b@example.org", "Anna <anna@example.org>", "anna@example.org;b@example.org", "anna(x)@example.org",
            "mailto:anna@example.org", "anna@example.org.", "anna@пример", "anna\u{200B}@example.org", "😀@example.org",
            "anna@😀.org", "anna@exam\u{301}", "anna\n@example.org",
        ])
    func `anything else is no address`(text: String) {
        #expect(EmailAddress(text) == nil)
    }

    /// With aliases on, the short way for plain addresses is not taken.
    @Test func `the short way for plain addresses says what the long one says`() {
        var random = SystemRandomNumberGenerator()
        let letters = Array("aB1-.@+_ы x".utf8) + Array("aaaabbbccc.@".utf8)
        for _ in 0..<20_000 {
            let bytes = (0..<Int.random(in: 1...14, using: &random)).map { _ in
                letters.randomElement(using: &random) ?? 0x61
            }
            let text = String(decoding: bytes, as: UTF8.self)
            let both = (EmailAddress(text), EmailAddress(text, providerAliases: true))
            #expect(both.0 == both.1, "\(text)")
        }
    }

    @Test func `a name has at most 64 bytes, a label 63, an address 254`() {
        let name = String(repeating: "a", count: 64)
        #expect(EmailAddress(name + "@b.cd") != nil)
        #expect(EmailAddress("a" + name + "@b.cd") == nil)
        #expect(EmailAddress(String(repeating: "я", count: 32) + "@b.cd") != nil)
        #expect(EmailAddress(String(repeating: "я", count: 33) + "@b.cd") == nil)
        let label = String(repeating: "b", count: 63)
        #expect(EmailAddress("a@\(label).cd") != nil)
        #expect(EmailAddress("a@b\(label).cd") == nil)
        let domain = "\(label).\(label)." + String(repeating: "b", count: 58) + ".cd"
        #expect((name + "@" + domain).utf8.count == 254)
        #expect(EmailAddress(name + "@" + domain) != nil)
        #expect(EmailAddress(name + "@b" + domain) == nil)
    }

    @Test(
        arguments: [
            ("A.n.n.a+news@gmail.com", "anna@gmail.com"), ("anna@googlemail.com", "anna@gmail.com"),
            ("anna+@GoogleMail.com", "anna@gmail.com"), ("a.nna+b@mail.gmail.com", "a.nna+b@mail.gmail.com"),
            ("a.nna+b@yandex.ru", "a.nna+b@yandex.ru"), ("anna+a+b@gmail.com", "anna@gmail.com"),
        ])
    func `provider aliases concern Gmail and nobody else`(text: String, normalized: String) {
        #expect(EmailAddress(text, providerAliases: true)?.normalized == normalized)
    }

    @Test func `the syntax is checked before aliases are dropped`() {
        #expect(EmailAddress(".anna@gmail.com", providerAliases: true) == nil)
        #expect(EmailAddress("+tag@gmail.com", providerAliases: true) == nil)
        let long = "anna+" + String(repeating: "x", count: 60)
        #expect(EmailAddress(long + "@gmail.com", providerAliases: true) == nil)
    }
}
