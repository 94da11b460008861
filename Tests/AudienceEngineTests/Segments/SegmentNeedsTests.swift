import AudienceEngine
import CampaignDomain
import Testing

/// Which definitions need events; what they do not need is not read.
@Suite("What segments look at") struct SegmentNeedsTests {
    static let cases: [(String, Bool)] = [
        ("count(orders) >= 2", false), ("rfm.r = 5 and city = Минск", false),
        ("consent.dataProcessing = granted", false),
        ("consent.email = granted", true), ("not any(events within 30d)", true), ("days_since(last event) > 3", true),
        ("in_segment(\"plain\")", false), ("in_segment(\"opened\")", true), ("scheme(\"stage\") = new", true),
        ("lifecycle = first", false), ("in_segment(\"circle\")", true), ("in_segment(\"nobody\")", true),
    ]

    @Test("also through what they stand on", arguments: cases)
    func needs(_ condition: String, _ expected: Bool) {
        let base = SampleBase()
        base.segment("plain", "age > 30")
        base.segment("opened", "any(events where kind = \"opened\")")
        base.segment("circle", "in_segment(\"circle\")")
        base.scheme("stage", [("new", "count(orders) = 1"), ("old", "in_segment(\"opened\")")])
        base.scheme("lifecycle", [("first", "count(orders) = 1")])
        base.segment("asked", condition)
        base.scheme("split", [("all", condition)])
        let catalog = SegmentCatalog(definitions: base.definitions)
        #expect(catalog.needEvents(segments: ["asked"], schemes: []) == expected)
        #expect(catalog.needEvents(segments: [], schemes: ["split"]) == expected)
        #expect(!catalog.needEvents(segments: [], schemes: []))
    }
}
