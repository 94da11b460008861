import CampaignDomain
import Testing

@Suite struct IdentifierTests {
    @Test func `ids sort by their bytes, not as a dictionary would`() {
        let ids: [CustomerID] = ["я", "c-10", "C-2", "ё", "c-2", "", "c", "~", "😀", "\u{FFFD}"]
        #expect(ids.sorted().map(\.rawValue) == ["", "C-2", "c", "c-10", "c-2", "~", "я", "ё", "\u{FFFD}", "😀"])
    }
}
