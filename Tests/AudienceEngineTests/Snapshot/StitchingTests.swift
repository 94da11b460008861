import AudienceEngine
import CampaignDomain
import Testing

/// An anonymous profile's history moves with it when somebody is identified.
@Suite struct StitchingTests {
    private func anonymous(_ profile: String, _ base: FactBase) -> (inout EventDraft) -> Void {
        { $0.anonymousID = base.text(profile) }
    }

    /// The values of a customer's visible events, in order.
    private func history(_ id: String, _ base: FactBase, asOf: String) throws -> [String] {
        let audience = try base.audience(asOf: asOf)
        let row = try #require(audience.snapshot.customers.row(of: CustomerID(id)))
        return audience.events(of: row).filter { audience.isVisible(event: $0) }
            .map { audience.snapshot.events.kind[$0].rawValue }
    }

    @Test func `the first to be identified gets all events, earlier and later`() throws {
        let base = FactBase()
        for id in ["anna", "boris"] { base.customer(id) }
        base.event(.viewed, of: nil, at: "02-01", anonymous("p", base))
        base.event(.searched, of: "anna", at: "02-02")
        base.event(.identified, of: "boris", at: "02-05", anonymous("p", base))
        base.event(.identified, of: "anna", at: "02-03", anonymous("p", base))
        base.event(.cartAdded, of: nil, at: "02-06", anonymous("p", base))
        base.event(.favourited, of: "boris", at: "02-07", anonymous("p", base))
        #expect(try history("anna", base, asOf: "03-01") == ["viewed", "searched", "identified", "cartAdded"])
        #expect(try history("boris", base, asOf: "03-01") == ["identified", "favourited"])
    }

    @Test func `at one instant the earlier line counts`() throws {
        let base = FactBase()
        for id in ["anna", "boris"] { base.customer(id) }
        base.event(.identified, of: "boris", at: "02-03", anonymous("p", base))
        base.event(.identified, of: "anna", at: "02-03", anonymous("p", base))
        base.event(.viewed, of: nil, at: "02-01", anonymous("p", base))
        #expect(try history("anna", base, asOf: "03-01") == ["identified"])
        #expect(try history("boris", base, asOf: "03-01") == ["viewed", "identified"])
    }

    @Test func `before the stitch nobody has the history`() throws {
        let base = FactBase()
        base.customer("anna")
        base.event(.viewed, of: nil, at: "02-01", anonymous("p", base))
        base.event(.identified, of: "anna", at: "02-03", anonymous("p", base))
        base.event(.cartAdded, of: nil, at: "02-05", anonymous("p", base))
        #expect(try history("anna", base, asOf: "02-02") == [])
        #expect(try history("anna", base, asOf: "02-03") == ["viewed", "identified"])
        #expect(try history("anna", base, asOf: "02-04") == ["viewed", "identified"])
        #expect(try history("anna", base, asOf: "02-05") == ["viewed", "identified", "cartAdded"])
    }

    @Test func `profiles are apart, and who is never identified belongs to nobody`() throws {
        let base = FactBase()
        base.customer("anna")
        base.event(.viewed, of: nil, at: "02-01", anonymous("p", base))
        base.event(.searched, of: nil, at: "02-01", anonymous("P", base))
        base.event(.identified, of: "anna", at: "02-03", anonymous("p", base))
        #expect(try history("anna", base, asOf: "03-01") == ["viewed", "identified"])
        #expect(try base.snapshot().events.anonymousCount == 1)
    }

    @Test func `only identified identifies, and it links no records`() throws {
        let base = FactBase()
        for id in ["anna", "boris"] { base.customer(id) }
        base.event(.viewed, of: nil, at: "02-01", anonymous("p", base))
        base.event(.visited, of: "anna", at: "02-02", anonymous("p", base))
        #expect(try history("anna", base, asOf: "03-01") == ["visited"])
        base.event(.identified, of: "anna", at: "02-03", anonymous("p", base))
        base.event(.identified, of: "boris", at: "02-04", anonymous("p", base))
        #expect(try base.audience().persons.count == 2)
    }
}
