/// A guided tour through a workspace, for showing a room what is in it (`tour.json`, docs/TOURS.md).
public struct Tour: Hashable, Sendable {
    public var title: Text
    /// In the order in which they are shown; at least one.
    public var stops: [Stop]

    public init(title: Text, stops: [Stop]) {
        self.title = title
        self.stops = stops
    }

    /// A text in one or more languages.
    public struct Text: Hashable, Sendable {
        /// By the language's code: `en`, `ru`.
        public var texts: [String: String]

        public init(_ texts: [String: String] = [:]) {
            self.texts = texts
        }

        /// The text in a language, else in English, else in the first by code; empty when there is none.
        public func text(in language: String) -> String {
            texts[language] ?? texts["en"] ?? texts.min { $0.key < $1.key }?.value ?? ""
        }
    }

    /// What a stop opens.
    public enum Place: Hashable, Sendable {
        /// A screen at its top, by its name: `segments`.
        case screen(String)
        /// The preview of a campaign; with a rule the people it is about.
        case campaign(CampaignID, rule: String?)
        case review(CampaignID)
        /// The card of a customer record.
        case customer(CustomerID)
        /// The journey of a customer record.
        case journey(CustomerID)
        case persona(CustomerID)
    }

    /// A place to stop at, and what is said there.
    public struct Stop: Hashable, Sendable {
        public var id: String
        public var place: Place
        /// What is done there before the room looks: actions of the workbench by name, such as `list.open`.
        public var actions: [String] = []
        public var title = Text()
        public var notes = Text()
        /// A text that stands on the screen then, and is marked.
        public var look = Text()
        /// What the room may try: actions by name; the workbench knows their keys.
        public var press: [String] = []

        public init(id: String, place: Place) {
            self.id = id
            self.place = place
        }
    }
}
