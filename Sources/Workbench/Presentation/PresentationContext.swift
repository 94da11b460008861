import AudienceEngine
import CampaignDomain
import CampaignPreview

/// What presenters need beside the thing they present: a language, what may be shown, and where names, the currency and the
/// time zone come from.
public struct PresentationContext: Sendable {
    public let words: Words
    public let settings: WorkspaceSettings
    public let mask: PersonalDataMask
    /// Where names are looked up; without it things are called by their ids.
    public let audience: Audience?

    public init(words: Words, settings: WorkspaceSettings, mask: PersonalDataMask = .off) {
        self.words = words
        self.settings = settings
        self.mask = mask
        audience = nil
    }

    public init(audience: Audience, words: Words, mask: PersonalDataMask = .off) {
        self.words = words
        settings = audience.definitions.settings
        self.mask = mask
        self.audience = audience
    }

    /// A time on the workspace's clock.
    public func dateTime(_ instant: Instant) -> String {
        words.dateTime(instant, in: settings.zone)
    }

    /// The same to the second, where minutes do not tell messages apart.
    public func dateTimeWithSeconds(_ instant: Instant) -> String {
        let second = settings.zone.wallClock(at: instant).secondOfDay % 60
        return dateTime(instant) + (second < 10 ? ":0" : ":") + String(second)
    }

    public func date(_ instant: Instant) -> String {
        words.date(settings.zone.date(at: instant))
    }

    public func money(_ money: Money) -> String {
        words.money(money, settings.currency)
    }

    /// The campaign's name in guillemets; its id when the definition is gone. O(campaigns).
    public func campaign(_ id: String) -> String {
        quoted(audience?.definitions.campaign(CampaignID(id))?.name ?? id)
    }

    public func chain(_ id: String) -> String {
        quoted(audience?.definitions.chain(ChainID(id))?.name ?? id)
    }

    /// The name of whichever list, else segment, has the id.
    public func source(_ id: String) -> String {
        let definitions = audience?.definitions
        return quoted(definitions?.list(ListID(id))?.name ?? definitions?.segment(SegmentID(id))?.name ?? id)
    }

    /// The name of a campaign's source.
    public func source(_ source: AudienceSource) -> String {
        let definitions = audience?.definitions
        let name =
            source.isList
            ? definitions?.list(ListID(source.id))?.name : definitions?.segment(SegmentID(source.id))?.name
        return quoted(name ?? source.id)
    }

    public func scheme(_ id: SchemeID) -> String {
        quoted(audience?.definitions.scheme(id)?.name ?? id.rawValue)
    }

    public func product(_ id: String) -> String {
        quoted(audience?.snapshot.catalogue[id]?.name ?? id)
    }

    /// A record by name and id: `Иванова Анна (c-104)`. O(log records).
    public func record(_ id: CustomerID) -> String {
        guard let audience, let row = audience.snapshot.customers.row(of: id) else { return id.rawValue }
        return CustomerNamePresenter(audience: audience, mask: mask).nameAndID(row)
    }

    /// In guillemets; those inside the text become „…“.
    public func quoted(_ text: String) -> String {
        "«" + text.replacing("«", with: "„").replacing("»", with: "“") + "»"
    }
}
