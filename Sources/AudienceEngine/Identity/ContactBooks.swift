import Synchronization

/// The addresses of all records in their compared forms, kind by kind, and under which rules they were read.
struct ContactBooks: Sendable {
    /// The addresses of one kind.
    struct Book: Sendable {
        /// For each row the number of its address; −1 when it has none.
        var codes = Column<Int32>()
        var validity = WordColumn<AddressValidity>()
        /// The addresses; a number is a row of it.
        var texts = TextColumn()
        /// Their numbers, for whoever looks for one.
        let index = LazyIDIndex()
    }

    private var books: [Book]
    private(set) var rulesKey: String

    /// No records, to be filled by ``visitColumns(_:)``.
    init() {
        books = AddressKind.allCases.map { _ in Book() }
        rulesKey = ""
    }

    init(rules: ContactRules) {
        self.init()
        rulesKey = rules.key
    }

    subscript(kind: AddressKind) -> Book {
        get { books[kind.rawValue] }
        set { books[kind.rawValue] = newValue }
    }

    /// Shows every column to a visitor.
    mutating func visitColumns<Visitor: ColumnVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
        var key = Column(rulesKey.utf8)
        try visitor.visit("contacts.rules", &key)
        rulesKey = String(decoding: key, as: UTF8.self)
        for kind in AddressKind.allCases {
            let name = "contacts.\(kind)"
            try visitor.visit(name + ".codes", &self[kind].codes)
            try visitor.visit(name + ".validity", &self[kind].validity)
            try visitor.visit(name + ".texts", &self[kind].texts)
        }
    }

    /// Whether the columns fit together, as far as can be told without reading them all.
    func isSound(rows: Int) -> Bool {
        books.allSatisfy { book in
            book.codes.count == rows && book.validity.count == rows && book.texts.isSound(rows: book.texts.count)
        }
    }
}

/// A table of distinct texts that is made when somebody asks for the first time.
final class LazyIDIndex: Sendable {
    private let made = Mutex<IDIndex?>(nil)

    /// The row of a text. O(1), the first time O(texts).
    func row(of text: String, in column: TextColumn) -> Int? {
        let index = made.withLock { made in
            let index = made ?? IDIndex(of: column)
            made = index
            return index
        }
        var text = text
        return text.withUTF8 { index.row(of: $0, in: column) }
    }
}
