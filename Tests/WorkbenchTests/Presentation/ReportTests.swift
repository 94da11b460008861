import AudienceEngine
import CampaignDomain
import CampaignPreview
import TerminalKit
import Testing

@testable import Workbench

@Suite struct ReportTests {
    private func report(_ language: Language) throws -> String {
        PreviewReport(preview: try SmallWorkspace.preview(), words: Words(language), barColumns: 8).text.spaced
    }

    private func explanation(_ id: CustomerID, _ language: Language, mask: PersonalDataMask = .off) throws -> String {
        let preview = try SmallWorkspace.preview()
        let row = try #require(preview.audience.snapshot.customers.row(of: id))
        return ExplainReport(preview: preview, row: row, words: Words(language), mask: mask).text.spaced
    }

    @Test func previewInEnglish() throws {
        let expected = """
            8 Марта
              Workspace  Аптеки «Ромашка»
              Campaign   manual · promo · email · draft
              Send time  8 Mar 2026 12:00
              As of      7 Mar 2026 09:00

            Sources
              +  list  «CRM»         4
              +  list  «Касса»       4
              −  list  «Сотрудники»  1

            Overlaps
              «CRM» ∩ «Касса»  2

            Waterfall
                 Targeted                  5  100.0 %  ████████
              −  Duplicate person          1   20.0 %  █▋        duplicate-person
              −  Bounced address           1   20.0 %  █▋        bounced-address
              −  Gender mismatch           1   20.0 %  █▋        gender-mismatch
              =  Send                      2   40.0 %  ███▎
                   of which with warnings  1   20.0 %  █▋

            Findings: ✖ stop 1, ▲ warning 2
              ✖ Test to a live audience [test-content-live-audience]
                  «Тест! Скидки весны» contains «тест». 5 live records would get it
              ▲ List overlap [list-overlap]
                  2 lists share 2 records
                  · «CRM» and «Касса» share 2 records
              ▲ Gender unknown [gender-unknown]
                  1 record: the content is for one gender and theirs is unknown
            """
        #expect(try report(.english) == expected)
    }

    @Test func previewInRussian() throws {
        let expected = """
            8 Марта
              База       Аптеки «Ромашка»
              Кампания   ручная · промо · email · черновик
              Отправка   8 мар. 2026 12:00
              На момент  7 мар. 2026 09:00

            Источники
              +  список  «CRM»         4
              +  список  «Касса»       4
              −  список  «Сотрудники»  1

            Пересечения
              «CRM» ∩ «Касса»  2

            Водопад
                 В аудитории                  5  100,0 %  ████████
              −  Дубль клиента                1   20,0 %  █▋        duplicate-person
              −  Адрес не принимает           1   20,0 %  █▋        bounced-address
              −  Не тот пол                   1   20,0 %  █▋        gender-mismatch
              =  Отправить                    2   40,0 %  ███▎
                   из них с предупреждениями  1   20,0 %  █▋

            Замечания: ✖ стоп 1, ▲ внимание 2
              ✖ Тест на живую базу [test-content-live-audience]
                  В тексте «Тест! Скидки весны» есть «тест». Сообщение уйдёт на 5 нетестовых записей
              ▲ Пересечение списков [list-overlap]
                  2 общие записи (пересекаются списки: 2)
                  · «CRM» и «Касса»: 2 общие записи
              ▲ Пол неизвестен [gender-unknown]
                  1 запись: текст рассчитан на один пол, а пол клиента неизвестен
            """
        #expect(try report(.russian) == expected)
    }

    @Test func leavesBarsOutOnRequest() throws {
        let report = PreviewReport(preview: try SmallWorkspace.preview(), words: Words(.english), barColumns: 0)
        #expect(report.lines.map(\.spaced).contains("  −  Gender mismatch           1   20.0 %  gender-mismatch"))
        #expect(!report.text.contains("█"))
    }

    @Test func saysThatNobodyIsTargeted() throws {
        let preview = try SmallWorkspace.preview {
            $0.audience.includedLists = []
            $0.sendAt = nil
        }
        let lines = PreviewReport(preview: preview, words: Words(.english)).lines.map(\.spaced)
        #expect(lines.contains("     Targeted  0  —"))
        #expect(lines.contains("  Send time  not set"))
        #expect(lines.contains("  ✖ Empty audience [empty-audience]"))
    }

    @Test func printsNoControlCharacterOfTheData() throws {
        let preview = try SmallWorkspace.preview { $0.name = "\u{1B}[2J8\nМарта\u{202E}" }
        let row = try #require(preview.audience.snapshot.customers.row(of: "anna"))
        let reports = [
            PreviewReport(preview: preview, words: Words(.russian)).lines,
            ExplainReport(preview: preview, row: row, words: Words(.russian)).lines,
        ]
        for line in reports.joined() { #expect(SanitizedText(line).replacements == 0, "\(line)") }
        #expect(reports[0][0] == "\u{FFFD}[2J8\u{FFFD}Марта\u{FFFD}")
    }

    @Test func explainsWhoIsSentWithAWarning() throws {
        let expected = """
            Белая Рита (rita)
              Campaign   «8 Марта» (8-march)
              As of      7 Mar 2026 09:00
              Address    rita@example.org
              Send time  8 Mar 2026 12:00 (Europe/Moscow)
              Verdict    Will be sent

            No rule holds the record

            Warnings
              ▲ Gender unknown [gender-unknown]: the content is for one gender and theirs is unknown
                 · Gender: unknown; the content is for: woman
            """
        #expect(try explanation("rita", .english) == expected)
    }

    @Test func explainsADuplicate() throws {
        let expected = """
            Анна (anna-old)
              Кампания   «8 Марта» (8-march)
              На момент  7 мар. 2026 09:00
              Адрес      anna@example.org
              Отправка   8 мар. 2026 12:00 (Europe/Moscow)
              Решение    Удержано: Дубль клиента — сообщение уйдёт на другую запись того же человека

            Причины
              1. Дубль клиента [duplicate-person]: сообщение уйдёт на другую запись того же человека
                 · Сообщение уйдёт на другую запись этого человека: Иванова Анна (anna)
                 → Для этой отправки — ничего. Объедините записи в той CRM, откуда они пришли.

            Что впустит запись
              → Достаточно снять «Дубль клиента»: тогда сообщение уйдёт
              ✔ Человек всё равно его получит — на запись Иванова Анна (anna)
            """
        #expect(try explanation("anna-old", .russian) == expected)
    }

    @Test func explainsSeveralReasonsWithPersonalDataHidden() throws {
        let expected = """
            v…@… (vera)
              Кампания   «8 Марта» (8-march)
              На момент  7 мар. 2026 09:00
              Адрес      v…@…
              Отправка   8 мар. 2026 12:00 (Europe/Moscow)
              Решение    Удержано: Адрес не принимает — после последней доставки сообщения на адрес возвращались

            Причины
              1. Адрес не принимает [bounced-address]: после последней доставки сообщения на адрес возвращались
                 · 7 мар. 2026 08:31 — не доставлено: email «8 Марта» (жёсткий возврат)
                 → Запросите новый адрес по другому каналу.
              2. Уже получено [already-received]: эта кампания или это сообщение уже отправлялись клиенту
                 · 7 мар. 2026 08:30 — отправлено: email «8 Марта»
                 → Отправьте новое сообщение или исключите этих клиентов.

            Что впустит запись
              ✖ Одной перемены мало: запись держат 2 правила, каждое само
            """
        #expect(try explanation("vera", .russian, mask: .on) == expected)
    }

    @Test func explainsWhoIsExcluded() throws {
        let expected = """
            Зоя (zoya)
              Campaign  «8 Марта» (8-march)
              As of     7 Mar 2026 09:00
              Verdict   Not targeted

            Where the audience comes from
              ✖ The list «CRM» does not have the record
              ✔ The list «Касса» has the record
            What takes the person out
              ✖ The excluded list «Сотрудники» has Зоя (zoya)
            What would let the record in
              → The person is taken off the list «Сотрудники»
              It would then be sent
            """
        #expect(try explanation("zoya", .english) == expected)
    }

    @Test func explainsWhichPredicateOfASegmentFails() throws {
        let expected = """
            Where the audience comes from
              ✖ The segment «Наши женщины» does not have the record
                ✔ id != x — found: oleg
                ✖ not this:
                  ✔ at least one of these:
                    ? city = Minsk — found: unknown
                    ✔ gender=male — found: male
                ✖ in_segment("women")
                  ✖ gender = female — found: male
            What would let the record in
              No single change would: several things have to be otherwise
            """
        let lines = try SmallWorkspace.segmentExplanation(
            "id != x and not (city = Minsk or gender=male) and in_segment(\"women\")", of: "oleg")
        #expect(lines.suffix(11).joined(separator: "\n") == expected)
    }

    @Test func explainsWhoIsInNoSource() throws {
        let preview = try SmallWorkspace.preview { $0.audience.includedLists = ["crm"] }
        let row = try #require(preview.audience.snapshot.customers.row(of: "rita"))
        let lines = ExplainReport(preview: preview, row: row, words: Words(.russian)).lines
        #expect(
            lines.suffix(5) == [
                "Откуда берётся аудитория", "  ✖ В списке «CRM» записи нет", "Что впустит запись",
                "  → Запись внесут в список «CRM»", "  Тогда сообщение уйдёт с предупреждением: Пол неизвестен",
            ])
    }
}
