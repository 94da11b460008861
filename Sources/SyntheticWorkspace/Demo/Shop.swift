/// A shop with a story: who its customers are, what it sells and says, and how its story is planted.
///
/// What all shops do alike is written once, in `DemoBuilder`'s extensions: histories of mail and of chains, visits of the
/// site, records as careless people fill them in, and exemplary ones to which one thing is then done.
protocol Shop: Sendable {
    associatedtype List: MailingList

    static var nation: Nation { get }
    static var wallClock: WallClock { get }
    static var catalogue: Catalogue { get }
    /// The instant the workspace is pinned to.
    static var clock: Instant { get }
    /// The first registrations.
    static var founded: Instant { get }
    /// What letters are written in, and how many in a hundred read another language.
    static var language: String { get }
    static var otherLanguage: (percent: Int, code: String, cities: @Sendable (City) -> Bool) { get }
    /// What people type into the search box.
    static var searches: [String] { get }
    static var exemplaryDates: ExemplaryDates { get }
    /// Numbers of the products that exemplary customers buy.
    static var usualBasket: [Int] { get }
    /// What went to everybody of its lists who could be mailed, oldest first.
    static var generalMailings: [PastMailing<List>] { get }
    /// The steps of the chain `welcome`, two days apart.
    static var welcomeSteps: [String] { get }

    /// Adds everybody and everything, in order; the numbers come last, by themselves.
    static func fill(_ builder: inout DemoBuilder<Self>)

    static var definitions: ShopDefinitions { get }
}

/// The small files of a demo.
struct ShopDefinitions {
    /// JSON of `workspace.json`, and of the files of the same names.
    let workspace: String
    let segments: String
    let schemes: String
    let policies: String
    /// JSON by id.
    let campaigns: [(id: String, json: String)]
    let messages: [Message]
    let chains: [ChainRow]
    let personas: [(id: String, json: String)]
    /// JSON of `tour.json`, the script of the guided tour; nil when the demo has none.
    var tour: String?
}
