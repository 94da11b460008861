/// The ground and frame of what lies over a screen: palette, menus, dialogs.
public enum Overlay {
    /// Draws ground and frame and returns what is inside.
    @discardableResult
    public static func draw(
        title: String, label: String = "", frame: Rect, into buffer: inout CellBuffer
    ) -> Rect {
        buffer.fill(frame, style: .overlay)
        buffer.drawFrame(
            frame, title: title, label: label, border: .overlayBorder, titleStyle: .overlay.bold,
            labelStyle: .overlayMuted)
        return Panel.content(of: frame)
    }
}
