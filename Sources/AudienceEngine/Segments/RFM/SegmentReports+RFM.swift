import CampaignDomain

extension SegmentReports {
    /// Recency by frequency. O(persons).
    public func rfmGrid() -> RFMGrid {
        let (scores, persons) = (evaluator.rfm, audience.persons)
        let (recency, frequency) = (scores.scores(of: .recency), scores.scores(of: .frequency))
        var cells = (1...5).flatMap { recency in
            (1...5).map { RFMGrid.Cell(recency: recency, frequency: $0) }
        }
        var unscored = 0
        for person in 0..<persons.count {
            let records = persons.recordCount(of: person)
            guard recency[person] > 0 else {
                unscored += records
                continue
            }
            let cell = RFMGrid.index(recency: Int(recency[person]), frequency: Int(frequency[person]))
            cells[cell].count += records
            cells[cell].persons += 1
            cells[cell].revenue = cells[cell].revenue + Money(minorUnits: scores.amount[person])
        }
        return RFMGrid(baseCount: audience.visible.count, unscoredCount: unscored, cells: cells)
    }

    /// The records of a cell of ``rfmGrid()``. O(records).
    public func rows(recency: Int, frequency: Int) -> RowSet {
        let (recencies, frequencies) = (evaluator.rfm.scores(of: .recency), evaluator.rfm.scores(of: .frequency))
        let persons = audience.persons
        return audience.visible.filter { row in
            let person = persons.person(of: row)
            return recencies[person] == recency && frequencies[person] == frequency
        }
    }

    /// The records of persons without a score. O(records).
    public func rowsWithoutScore() -> RowSet {
        let (recencies, persons) = (evaluator.rfm.scores(of: .recency), audience.persons)
        return audience.visible.filter { recencies[persons.person(of: $0)] == 0 }
    }
}
