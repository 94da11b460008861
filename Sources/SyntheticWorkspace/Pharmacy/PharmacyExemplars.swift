/// Customers with nothing wrong, to whom one thing is then done.
extension PharmacyBuilder {
    /// A woman who would get the Women's Day letter: bought this winter, reads her mail, is in one list.
    mutating func addExemplaryWoman(
        in lists: [PharmacyList] = [.newsletterSite], _ change: (inout CustomerRecord) -> Void = { _ in }
    ) -> Int {
        addExemplar(.female, in: lists, change)
    }

    mutating func addReaders() {
        addReaders(260, of: .newsletterConfirmed)
        plant(
            "Рассылка, в которой всё в порядке: подтверждённые подписки, цель, контрольная группа", .none,
            in: "newsletter-march", foundBy: "control-group", [])
    }
}
