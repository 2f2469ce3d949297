/** The text of README.txt in every archive folder, for whoever opens the folder without the app, perhaps in thirty years. */
export const archiveReadme = `This folder is a Sourcebook archive.

It holds documents that may exist nowhere else. You can copy it, and you can read
it without the app. Please do not change, rename or delete anything inside it.

What is here

  archive.json   When and by which version of the app the archive was made.

  objects/       The documents, byte for byte as they were imported, and the texts
                 read from them. Each file is named by the SHA-256 of its bytes, in
                 a folder named by the first two digits. To see whether a file is
                 still what it was, run
                     sha256sum objects/ab/abcd...
                 (macOS: shasum -a 256, Windows: certutil -hashfile FILE SHA256)
                 and compare the answer with the name. To open one, copy it out and
                 give the copy the ending it had; the journal says which name and
                 kind it came with.

  journal/       What was done, in order: one line for each operation, in plain text
                 (UTF-8). A line is a checksum (CRC-32, 8 hex digits), a space, and
                 a JSON object:
                   seq      counts 1, 2, 3 ... without gaps
                   prev     SHA-256 of the whole line before (64 zeros for the first)
                   batch    [place, count]: operations that were written together
                   kind     what was done, at: when, actor: by whom
                   step     which step of undo it belongs to
                   payload  the details; documents are named by their SHA-256
                 The file "head" repeats where the journal certainly reached.
                 A file that ends in ".torn-..." is the rest of a write that a crash
                 or a power cut interrupted. It was never confirmed to anybody.

  snapshots/     Summaries of the journal, to open the archive faster. They can be
                 made again from the journal.

  damaged/       Only there if a document in objects/ was found changed and a good
                 copy took its place. The changed file is kept here.

  tmp/           Half-written files. Emptied at every start.
  LOCK           There while a Sourcebook has the archive open. If it is there and
                 you are sure that none has, on no computer, it may be deleted.
  ballast        64 MB of noise that the app deletes when the disk is full, so that
                 it can still finish its work. It may be deleted.

To keep a second copy, close the app and copy the whole folder.
`;
