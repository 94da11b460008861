import AudienceEngine
import CampaignDomain

/// Which variant of a campaign's message each person gets: a draw that depends only on the salt, the campaign and the person's
/// key, so a person keeps the variant whatever happens to the audience.
///
/// The draw is a control group's with the scope `CAMPAIGN/variants`; the variants share the interval from 0 to 1 in their
/// order and by their weights, as ``Campaign/variantShares`` has them.
public struct VariantDraw: Sendable {
    private let draw: ControlGroupDraw
    /// Where each variant's share of the interval ends.
    let ends: [Double]

    var scope: String { draw.scope }

    public init(campaign: Campaign, salt: String) {
        draw = ControlGroupDraw(salt: salt, scope: "\(campaign.id)/variants", share: 1)
        var end = 0.0
        ends = campaign.variantShares.map { share in
            end += share
            return end
        }
    }

    /// The place of the person's variant among the campaign's; nil when it has none. O(variants).
    public func variant(of personKey: String) -> Int? {
        guard ends.count > 1 else { return ends.isEmpty ? nil : 0 }
        return variant(at: draw.draw(personKey))
    }

    /// The same of a key as bytes, for passes over many persons; see ``ControlGroupDraw/draw(_:_:)``.
    func variant(of personKey: UnsafeBufferPointer<UInt8>, _ room: inout [UInt8]) -> Int? {
        guard ends.count > 1 else { return ends.isEmpty ? nil : 0 }
        return variant(at: draw.draw(personKey, &room))
    }

    private func variant(at value: Double) -> Int {
        // The ends are sums of fractions and may stop short of 1.
        return ends.firstIndex { value < $0 } ?? ends.count - 1
    }
}

extension PreviewContext {
    var variantDraw: VariantDraw { VariantDraw(campaign: campaign, salt: policies.controlGroup.salt) }

    /// The smallest id among the person's records.
    func personKey(of row: Int) -> String {
        audience.id(audience.persons.key(of: person(of: row))).rawValue
    }

    /// The place of the variant that a row's person gets; nil when the campaign has none.
    public func variant(of row: Int) -> Int? {
        campaign.variants.count < 2
            ? (campaign.variants.isEmpty ? nil : 0) : variantDraw.variant(of: personKey(of: row))
    }

    /// The message that a row's person gets; nil when the variant's message does not exist.
    public func message(of row: Int) -> Message? {
        variant(of: row).flatMap { audience.definitions.message(campaign.variants[$0].message) }
    }
}
