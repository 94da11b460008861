import AudienceEngine
import CampaignDomain
import Testing

/// A list names records in any order; its members are those that there are.
@Suite struct ListMemberTests {
    static let lists: [[String]] = [
        [], ["c00"], ["c99"], ["a"], ["z"], ["c03", "c04", "c05"], ["c50", "c07", "c70", "c06", "c08"],
        ["c10", "c10", "c09", "c09"], ["a", "c01x", "c02", "nobody", "z", "c97"],
        (0..<100).map { $0 < 10 ? "c0\($0)" : "c\($0)" }, (0..<100).reversed().map { $0 < 10 ? "c0\($0)" : "c\($0)" },
    ]

    @Test(arguments: lists)
    func `whatever the order`(members: [String]) throws {
        let base = FactBase()
        for number in 0..<100 { base.customer(number < 10 ? "c0\(number)" : "c\(number)") }
        base.definitions.lists = [CustomerList(id: "l", members: members.map { CustomerID($0) })]
        let audience = try base.audience()
        let found = try #require(audience.members(of: "l"))
        let ids = found.rows.map { audience.snapshot.customers.customerID($0).rawValue }
        #expect(ids == Set(members).filter { $0.count == 3 && $0.hasPrefix("c") }.sorted())
        #expect(audience.members(of: "other") == nil)
    }
}
