import CampaignDomain
import Testing

@testable import AudienceEngine

@Suite struct ColumnTests {
    @Test func `a column is an array that grows`() {
        var column = Column<Int32>()
        #expect(column.isEmpty && column == [])
        for number in 0..<1_000 { column.append(Int32(number)) }
        column.append(repeating: -1, count: 3)
        column += [7, 8]
        column[0] = 42
        #expect(column.count == 1_005 && column[0] == 42 && column[999] == 999)
        #expect(Array(column[999...]) == [999, -1, -1, -1, 7, 8])
        let sum = column.reduce(0) { $0 + Int($1) }
        #expect(sum == 499_554)
        #expect(Column(repeating: 5, count: 2) == [5, 5] && Column(count: 3) { Int64($0 * $0) } == [0, 1, 4])
    }

    @Test func `columns are values, also while they share memory`() {
        var first: Column<Int64> = [1, 2, 3]
        first.reserveCapacity(100)
        var second = first
        second.append(4)
        first.append(5)
        first[0] = 9
        #expect(first == [9, 2, 3, 5] && second == [1, 2, 3, 4])
    }

    @Test func `a view is never written, and keeps what it looks into`() {
        let elements = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: 3)
        _ = elements.initialize(from: [10, 20, 30])
        let address = UInt(bitPattern: elements.baseAddress)
        var memory: ColumnMemory? = ColumnMemory(of: UnsafeRawPointer(elements.baseAddress!)) {
            UnsafeMutableRawPointer(bitPattern: address)?.deallocate()
        }
        var view = Column(viewing: UnsafeBufferPointer(elements), in: memory!)
        let untouched = view
        memory = nil
        view[1] = 21
        view.append(40)
        #expect(view == [10, 21, 30, 40] && untouched == [10, 20, 30])
    }

    @Test func `elements come in a new order, and owners are found by starts`() {
        var column: Column<UInt8> = [5, 6, 7]
        #expect(column.reordered(by: [2, 0, 0]) == [7, 5, 5])
        #expect(column.handedOver(by: [1]) == [6] && column.isEmpty)
        let starts: Column<UInt32> = [0, 2, 2, 5]
        #expect((0..<5).map { starts.rowOwning($0) } == [0, 0, 2, 2, 2])
    }

    @Test func `every value of an enumeration has a byte of its own and comes back from it`() {
        func codes<Word: ColumnWord & Equatable>(_ words: [Word]) -> [UInt8] {
            for word in words { #expect(Word(columnCode: word.columnCode) == word) }
            return words.map(\.columnCode)
        }
        #expect(codes(EventKind.allCases) == Array(0..<24))
        #expect(codes(OrderStatus.allCases) == Array(0..<3))
        #expect(codes(ConsentPurpose.allCases) == Array(0..<2))
        #expect(codes(ConsentStatus.allCases) == Array(0..<3))
        #expect(codes(Channel.allCases.map { Optional($0) } + [nil]) == Array(0..<9) + [255])
        #expect(codes([AddressValidity.missing, .invalid, .junk, .valid]) == Array(0..<4))
    }
}
