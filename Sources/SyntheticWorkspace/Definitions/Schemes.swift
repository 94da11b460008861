/// Schemes both flavours carry: the published lifecycle with its gaps, the repaired one, RFM groups and tiers.
enum Schemes {
    static let json = #"""
        [
          {"id": "lifecycle", "name": "Жизненный цикл", "parts": [
            {"id": "prospect", "name": "Ещё не покупали", "where": "count(orders) = 0"},
            {"id": "newcomer", "name": "Новички", "where": "count(orders) = 1 and days_since(last order) <= 180"},
            {"id": "active", "name": "Активные", "where": "count(orders) >= 2 and days_since(last order) <= 180"},
            {"id": "sleeping", "name": "Спящие", "where": "days_since(last order) between 181 and 300"},
            {"id": "lost", "name": "Потерянные", "where": "count(orders) = 1 and days_since(last order) > 300"},
            {"id": "leaving", "name": "Уходящие", "where": "count(orders) >= 2 and days_since(last order) > 300"}]},
          {"id": "lifecycle-003", "name": "Жизненный цикл, как опубликован", "parts": [
            {"id": "active", "name": "Активные", "where": "count(orders) > 2 and days_since(last order) <= 180"},
            {"id": "newcomer", "name": "Новички", "where": "count(orders) = 1 and days_since(last order) <= 180"},
            {"id": "sleeping", "name": "Спящие", "where": "days_since(last order) between 181 and 300"},
            {"id": "lost", "name": "Потерянные", "where": "count(orders) = 1 and days_since(last order) > 300"},
            {"id": "leaving", "name": "Уходящие", "where": "count(orders) between 2 and 24 and days_since(last order) > 300"}]},
          {"id": "rfm-groups", "name": "Группы RFM", "parts": [
            {"id": "champions", "name": "Чемпионы", "where": "rfm.r >= 4 and rfm.f >= 4 and rfm.m >= 4"},
            {"id": "loyal", "name": "Постоянные", "where": "rfm.r >= 3 and rfm.f >= 3"},
            {"id": "promising", "name": "Многообещающие", "where": "rfm.r >= 4"},
            {"id": "at-risk", "name": "Под угрозой", "where": "rfm.r <= 2 and rfm.f >= 4"},
            {"id": "cooling", "name": "Остывают", "where": "rfm.r between 2 and 3"},
            {"id": "gone", "name": "Ушли", "where": "rfm.r = 1"},
            {"id": "no-orders", "name": "Без заказов", "where": "count(orders) = 0"}]},
          {"id": "loyalty-tiers", "name": "Уровни карты", "parts": [
            {"id": "platinum", "name": "Платина", "where": "loyalty.tier = \"platinum\""},
            {"id": "gold", "name": "Золото", "where": "loyalty.tier = \"gold\""},
            {"id": "silver", "name": "Серебро", "where": "loyalty.tier = \"silver\""},
            {"id": "bronze", "name": "Бронза", "where": "loyalty.tier = \"bronze\""},
            {"id": "no-card", "name": "Без карты", "where": "loyalty.tier is unknown"}]}
        ]
        """#
}
