/// The words that random workspaces and random expressions share, so that any expression fits any workspace.
enum RandomVocabulary {
    static let cities = ["Minsk", "минск ", "Гродно", "Москва", "Орёл", "ОРЕЛ", "Київ"]
    static let regions = ["BY-HM", "BY-HR", "RU-MOW", "UA-30"]
    static let givenNames = ["Анна", "АННА ", "Пётр", "петр", "Алёна", "Ольга", "Ivan", "ivan", "Мария"]
    static let familyNames = ["Иванов", "Иванова", "Сидоренко", "Kovalev", "Ёлкин"]
    static let languages = ["ru", "uk", "be", "en", "RU", "ru-RU", "be_BY"]
    static let messageLanguages = ["ru", "ru", "ru-BY", "EN", "uk_UA"]
    static let sources = ["site-popup", "store", "event"]
    static let tiers = ["gold", "silver", "basic", "GOLD ", "Platinum"]
    static let tags = ["vip", "loyal", "Wholesale"]
    static let interests = ["vitamins", "skin care", "Ёлки", " CARE"]
    static let flags = ["seed", "stopList", "blocked", "deceased", "erasureRequested"]
    static let stores = ["S-12", "S-13", "s-12 "]
    static let skus = (1...8).map { "s-\($0)" }
    static let categories = ["vitamins", "care", "prescription"]
    static let channels = ["email", "sms", "push", "messenger", "call", "mail", "inapp"]
    static let kinds = [
        "sent", "delivered", "opened", "clicked", "bounced", "unsubscribed", "complained", "visited", "viewed",
        "searched", "cartAdded", "cartRemoved", "favourited", "unfavourited", "registered", "subscribed",
        "optInConfirmed", "ticketOpened", "ticketClosed", "npsScored",
    ]
    static let lists = ["newsletter", "old", "staff", "club"]
    static let segments = (1...6).map { "segment-\($0)" }
    static let schemes = ["lifecycle", "ages", "rfm-groups"]
    static let parts = [
        "lifecycle": ["active", "newcomer", "sleeping"], "ages": ["young", "grown"],
        "rfm-groups": ["best", "good", "rest"],
    ]
    static let pastCampaigns = (1...6).map { "past-\($0)" }
    static let liveCampaigns = (1...6).map { "live-\($0)" }
    static let letters = (1...6).map { "letter-\($0)" }
    static let texts = (1...3).map { "text-\($0)" }
    static let queries = [
        "крем", "Витамин C", "мазь", "VITAMINS for kids", "care", "Product s-2 дёшево", "vitam", "pr", "НОЧНОЙ",
    ]
}
