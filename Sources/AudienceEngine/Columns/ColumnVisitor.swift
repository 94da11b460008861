/// Goes through all columns of a table by name: to write them, to fill them with what was written, to measure or compare them.
/// A table names its columns once, for all of that.
public protocol ColumnVisitor {
    associatedtype Failure: Error

    /// Takes a column, or changes it to one that was read.
    mutating func visit<Element>(_ name: String, _ column: inout Column<Element>) throws(Failure)
}

extension ColumnVisitor {
    /// A single number.
    mutating func visit(_ name: String, _ number: inout Int) throws(Failure) {
        var column: Column<Int64> = [Int64(number)]
        try visit(name, &column)
        number = column.first.map { Int($0) } ?? 0
    }

    mutating func visit(_ name: String, _ texts: inout TextColumn) throws(Failure) {
        try visit(name + ".bytes", &texts.bytes)
        try visit(name + ".ends", &texts.ends)
    }

    mutating func visit<Word>(_ name: String, _ words: inout WordColumn<Word>) throws(Failure) {
        try visit(name, &words.codes)
    }

    /// - Parameter rows: how many rows the table has; a column without any value does not say.
    mutating func visit(_ name: String, _ coded: inout CodedColumn, rows: Int) throws(Failure) {
        try visit(name + ".codes", &coded.codes)
        try visit(name + ".values", &coded.texts)
        coded.count = rows
    }

    mutating func visit(_ name: String, _ sets: inout CodedSetColumn) throws(Failure) {
        try visit(name + ".codes", &sets.codes)
        try visit(name + ".ends", &sets.ends)
        try visit(name + ".values", &sets.dictionary.texts)
    }

    mutating func visit(_ name: String, _ pairs: inout KeyedTextColumn) throws(Failure) {
        try visit(name + ".ends", &pairs.ends)
        try visit(name + ".texts", &pairs.texts)
        try visit(name + ".keys", &pairs.keys, rows: pairs.texts.count)
    }

    mutating func visit(_ name: String, _ consents: inout ConsentColumns) throws(Failure) {
        try visit(name + ".ends", &consents.ends)
        try visit(name + ".purpose", &consents.purpose)
        try visit(name + ".channel", &consents.channel)
        try visit(name + ".status", &consents.status)
        try visit(name + ".at", &consents.at)
        try visit(name + ".confirmedAt", &consents.confirmedAt)
        try visit(name + ".source", &consents.source, rows: consents.at.count)
        try visit(name + ".proof", &consents.proof, rows: consents.at.count)
    }
}

/// Whether the parts of a column fit together, as far as can be told without reading them all. O(1) each.
extension TextColumn {
    func isSound(rows: Int) -> Bool {
        ends.count == rows && Int(ends.last ?? 0) == bytes.count
    }
}

extension CodedColumn {
    func isSound(rows: Int) -> Bool {
        count == rows && (codes.isEmpty || codes.count == rows) && texts.isSound(rows: texts.count)
    }
}

extension CodedSetColumn {
    func isSound(rows: Int) -> Bool {
        ends.count == rows && Int(ends.last ?? 0) == codes.count
            && dictionary.texts.isSound(rows: dictionary.texts.count)
    }
}

extension KeyedTextColumn {
    func isSound(rows: Int) -> Bool {
        let pairs = Int(ends.last ?? 0)
        return ends.count == rows && texts.isSound(rows: pairs) && keys.isSound(rows: pairs)
    }
}

extension ConsentColumns {
    func isSound(rows: Int) -> Bool {
        let statements = Int(ends.last ?? 0)
        return ends.count == rows && [purpose.count, channel.count, status.count].allSatisfy { $0 == statements }
            && at.count == statements && confirmedAt.count == statements && source.isSound(rows: statements)
            && proof.isSound(rows: statements)
    }
}
