import TerminalKit

extension OpenPreview {
    mutating func turnVariant(by steps: Int) {
        guard let last = pages.indices.last, case .message(let variant) = pages[last].kind, let row = selectedRow,
            let shown = computed?.preview.variant(variant, for: row),
            let next = computed?.preview.variant(shown.place + steps, for: row)
        else { return }
        pages[last] = PreviewPage(kind: .message(variant: next.isOwn ? nil : next.place))
    }

    /// The definition behind what one looks at: the message's own file, else the campaign's.
    func editShown(in context: ScreenContext) -> [ScreenRequest] {
        guard case .message(let variant)? = pages.last?.kind, let row = selectedRow, let computed,
            let message = messagePage(computed, row: row, variant: variant, context).message
        else { return [.edit(.campaign(campaign))] }
        return [.edit(.message(message.id))]
    }
}
