import Foundation
import Workbench

/// The folder for exports: the one the program was started in. Files are the owner's alone and never written over.
struct ExportFolder {
    let folder = URL(fileURLWithPath: FileManager.default.currentDirectoryPath, isDirectory: true)

    /// - Returns: the name of the file that was written.
    func write(_ draft: FileDraft) throws -> String {
        let stem = (draft.name as NSString).deletingPathExtension
        let ending = (draft.name as NSString).pathExtension
        for number in 1...9_999 {
            let name = number == 1 ? draft.name : "\(stem)-\(number).\(ending)"
            let path = folder.appendingPathComponent(name).path
            let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL, 0o600)
            guard descriptor >= 0 else {
                if errno == EEXIST { continue }
                throw Failure(
                    "\(name) cannot be written: \(String(cString: strerror(errno)))",
                    advice: "start muster in a folder that you may write to")
            }
            let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
            try handle.write(contentsOf: Data(draft.contents.utf8))
            try handle.close()
            return name
        }
        throw Failure("there are too many files like \(draft.name)", advice: "remove some")
    }
}
