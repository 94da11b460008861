/// A piece of a report, before it is known in which form it will be written. Texts are plain.
enum ReportBlock: Equatable {
    /// 1 is the title.
    case heading(Int, String)
    case paragraph(String)
    /// The first row is the head; an empty head is none.
    case table(head: [String], rows: [[String]])
    case list([String])
}
