<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>studio</name>
    <message>
      <extracomment>audio/decoding.py</extracomment>
      <source>{name} cannot be read as sound ({reason}). If it is a video or another kind of sound file, install the ffmpeg program and try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>audio/decoding.py</extracomment>
      <source>{name} could not be decoded into {folder}: {reason}. Is there room on the disk?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>audio/feeder.py</extracomment>
      <source>Playing stopped because of an error ({reason}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>audio/files.py</extracomment>
      <source>There is no file {path}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>audio/files.py</extracomment>
      <source>{path} is a folder. Choose a sound file in it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>audio/files.py</extracomment>
      <source>{path} may not be read. Change its permissions, or copy it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>audio/files.py</extracomment>
      <source>{name} is empty (0 bytes). Copy or record it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>audio/files.py</extracomment>
      <source>{name} is a sound file without a single sample in it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>audio/files.py</extracomment>
      <source>{name} says that it has no channels, so there is no sound in it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>audio/files.py</extracomment>
      <source>{name} has a sample rate of {rate} Hz; up to {most} Hz can be used.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>audio/files.py</extracomment>
      <source>{name} could not be written: {reason}. Is there room on the disk?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>audio/files.py</extracomment>
      <source>{name} cannot be read as sound: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>audio/files.py</extracomment>
      <source>{name} cannot be read any more: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>audio/peaks.py</extracomment>
      <source>The overview of {name} is of another version.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>audio/peaks.py</extracomment>
      <source>The overview of {name} is incomplete.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>audio/peaks.py</extracomment>
      <source>The overview of {name} could not be saved: {reason}. Is there room on the disk?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>audio/peaks.py</extracomment>
      <source>There is no overview of {name} yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>audio/recorder.py</extracomment>
      <source>{name} exists already and is not recorded over.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>audio/recorder.py</extracomment>
      <source>{name} cannot be recorded: {reason}. Choose a folder that may be written to.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>dataset/formats/ljspeech.py</extracomment>
      <source>The clips could not be written to {folder}: {reason}. Free some space or choose another folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>dataset/formats/ljspeech.py</extracomment>
      <source>{folder} is not an LJSpeech folder: there is no readable {file} in it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>dataset/formats/ljspeech.py</extracomment>
      <source>Two clips are named {name}; names must differ.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>dataset/formats/ljspeech.py</extracomment>
      <source>Line {line} of {file} has no text or no sound file and was left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>dataset/formats/rttm.py</extracomment>
      <source>{path} is not an RTTM file: no line of it is a turn.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>dataset/formats/rttm.py</extracomment>
      <source>{path} could not be written: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>dataset/formats/rttm.py</extracomment>
      <source>{path} cannot be read as RTTM text.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>dataset/formats/rttm.py</extracomment>
      <source>Line {line} of {file} is not a turn and was left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>dataset/formats/transcript.py</extracomment>
      <source>Line {line} of {name} is not readable text. Save the transcript as UTF-8 and import it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>dataset/formats/transcript.py</extracomment>
      <source>{name} has no text in it. Each line should be what is said, or a name, | and what is said.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>dataset/formats/transcript.py</extracomment>
      <source>{name} is too long for a transcript. Choose a text file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>dataset/formats/transcript.py</extracomment>
      <source>The transcript {path} cannot be read: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>dataset/formats/transcript.py</extracomment>
      <source>Line {line} of {name} is not STM. Such a line has: recording, channel, speaker, start and end in seconds, text.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>dataset/formats/transcript.py</extracomment>
      <source>{name} was not in UTF-8; it was read as Western text of Windows. Check its accents.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>dataset/freeze.py</extracomment>
      <source>{speaker} has no gold clips yet. Mark turns gold first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>dataset/freeze.py</extracomment>
      <source>No snapshot could be written to {folder}: {reason}. Free some space or choose another place.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>dataset/freeze.py</extracomment>
      <source>{folder} already holds another snapshot. Choose a new folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>dataset/snapshot.py</extracomment>
      <source>The snapshot {folder} is damaged: {reason}. Freeze the gold clips again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>dataset/snapshot.py</extracomment>
      <source>{folder} is not a snapshot of this program.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>dataset/snapshot.py</extracomment>
      <source>{folder} is a snapshot of version {version}, but this program reads version {known}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>dataset/snapshot.py</extracomment>
      <source>The snapshot {folder} names a file outside of its folder: {file}. It is not opened.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>dataset/snapshot.py</extracomment>
      <source>{folder} holds no snapshot: there is no readable {file} in it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>jobs/detached.py</extracomment>
      <source>The run {name} is being trained already. Stop it first, or let it end.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>jobs/detached.py</extracomment>
      <source>There is no run in {folder}, so it cannot be trained.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>jobs/detached.py</extracomment>
      <source>The run {folder} cannot be trained: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>jobs/detached.py</extracomment>
      <source>Training could not start: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>jobs/process.py</extracomment>
      <source>The work failed: {error}. The log has the details.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>jobs/process.py</extracomment>
      <source>Memory ran out. Close other programs and try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>jobs/queue.py</extracomment>
      <source>The training stopped unexpectedly. Resume it to go on from its last checkpoint.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>jobs/resident.py</extracomment>
      <source>Loading the voice {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>pictures.py</extracomment>
      <source>The pictures cannot be written: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>pictures.py</extracomment>
      <source>The project {folder} cannot be opened.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>pictures.py</extracomment>
      <source>The picture {file} could not be written.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>project/edits_division.py</extracomment>
      <source>Merge turns</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>project/edits_division.py</extracomment>
      <source>Split turn</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>project/edits_division.py</extracomment>
      <source>Choose two turns of the same recording to merge.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>project/edits_division.py</extracomment>
      <source>A turn can be split only inside, at least {least} ms from its edges. Move the playhead into the turn.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>project/edits_division.py</extracomment>
      <source>The words of these turns overlap in time. Move the words apart, then merge the turns.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>project/edits_division.py</extracomment>
      <source>Another turn of the speaker lies between, from {start:.2f} to {end:.2f} s. Merge that one first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>project/edits_recordings.py</extracomment>
      <source>Rename recording to {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>project/edits_recordings.py</extracomment>
      <source>Set language to {language}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>project/edits_recordings.py</extracomment>
      <source>Remove {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>project/edits_recordings.py</extracomment>
      <source>Import transcript of {count} lines</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>project/edits_recordings.py</extracomment>
      <source>{name} holds no sound. Choose another file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>project/edits_recordings.py</extracomment>
      <source>Import {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>project/edits_recordings.py</extracomment>
      <source>A recording needs a name. Type one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>project/edits_recordings.py</extracomment>
      <source>There already is a recording named {name}. Choose another name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>project/edits_recordings.py</extracomment>
      <source>{path} leads outside the project folder. Link the file by its full path.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>project/edits_speakers.py</extracomment>
      <source>Rename speaker to {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>project/edits_speakers.py</extracomment>
      <source>Merge {first} into {second}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>project/edits_speakers.py</extracomment>
      <source>Delete speaker {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>project/edits_speakers.py</extracomment>
      <source>Change speaker colour</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>project/edits_speakers.py</extracomment>
      <source>Add speaker {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>project/edits_speakers.py</extracomment>
      <source>Choose two different speakers to merge.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>project/edits_speakers.py</extracomment>
      <source>{name} still speaks in this project. Give the turns to another speaker first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>project/edits_speakers.py</extracomment>
      <source>A speaker needs a name. Type one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>project/edits_speakers.py</extracomment>
      <source>There already is a speaker named {name}. If they are the same person, merge the two speakers.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>project/edits_turns.py</extracomment>
      <source>Delete turn</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>project/edits_turns.py</extracomment>
      <source>Move turn edge</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>project/edits_turns.py</extracomment>
      <source>Move turn</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>project/edits_turns.py</extracomment>
      <source>Assign to {speaker}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>project/edits_turns.py</extracomment>
      <source>Edit text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>project/edits_turns.py</extracomment>
      <source>Add turn</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>project/edits_turns.py</extracomment>
      <source>Delete {count} turns</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>project/edits_turns.py</extracomment>
      <source>Unassign speaker</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>project/edits_turns.py</extracomment>
      <source>The turn at {start:.2f} s has no speaker. Give it a speaker before you mark it gold.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>project/edits_turns.py</extracomment>
      <source>The word “{word}” would be crushed: a word must keep at least {least} ms. Move or delete the word first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>project/edits_turns.py</extracomment>
      <source>A turn must keep at least {least} ms. Make it longer, or delete it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>project/edits_turns.py</extracomment>
      <source>{speaker} already has a turn from {start:.2f} to {end:.2f} s there. Merge the two turns, or move an edge out of the way.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>project/edits_voices.py</extracomment>
      <source>Cut {count} clips</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>project/edits_voices.py</extracomment>
      <source>Review clips</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>project/edits_voices.py</extracomment>
      <source>Rename voice to {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>project/edits_voices.py</extracomment>
      <source>Edit consent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>project/edits_voices.py</extracomment>
      <source>Delete voice {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>project/edits_voices.py</extracomment>
      <source>Delete reference</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>project/edits_voices.py</extracomment>
      <source>Delete run</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>project/edits_voices.py</extracomment>
      <source>Delete take</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>project/edits_voices.py</extracomment>
      <source>Add voice {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>project/edits_voices.py</extracomment>
      <source>Add reference to {voice}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>project/edits_voices.py</extracomment>
      <source>Train {engine} for {speaker}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>project/edits_voices.py</extracomment>
      <source>Speak with {voice}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>project/edits_voices.py</extracomment>
      <source>A voice needs a name. Type one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>project/edits_voices.py</extracomment>
      <source>There already is a voice named {name}. Choose another name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>project/edits_voices.py</extracomment>
      <source>A clip must lie inside its turn. Cut the turn again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>project/edits_voices.py</extracomment>
      <source>A clip can be gold only where its turn is. Mark the turn gold first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>project/edits_words.py</extracomment>
      <source>Move word edge</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>project/edits_words.py</extracomment>
      <source>Place word</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>project/edits_words.py</extracomment>
      <source>Edit word</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>project/edits_words.py</extracomment>
      <source>Delete word</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>project/edits_words.py</extracomment>
      <source>The word “{word}” has no time yet. Align the turn, or place the word.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>project/edits_words.py</extracomment>
      <source>Type one word without spaces.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>project/edits_words.py</extracomment>
      <source>Add word</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>project/edits_words.py</extracomment>
      <source>The word “{word}” would leave its turn ({start:.2f} to {end:.2f} s). Move the turn's edge first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>project/edits_words.py</extracomment>
      <source>The words “{first}” and “{second}” would overlap. Move the edge of the other word first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>project/folder.py</extracomment>
      <source>The project names a file outside its folder ({path}), which is refused. Import the file again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>project/folder.py</extracomment>
      <source>The audio file of {name} is gone: {path}. Put it back there or into {audio}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>project/folder.py</extracomment>
      <source>{target} already exists. Choose a new folder for the copy.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>project/folder.py</extracomment>
      <source>This project is open to read only, so nothing was changed. Close it in the other window, or save a copy and work on that.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>project/folder.py</extracomment>
      <source>The copy {target} could not be written ({reason}). Choose another place.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>project/opening.py</extracomment>
      <source>The project was not closed properly last time. It was checked and is sound.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>project/opening.py</extracomment>
      <source>The project was brought from version {old} to {new}. A copy of before is in {copy}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>project/opening.py</extracomment>
      <source>{folder} already holds a project. Open it, or choose another folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>project/opening.py</extracomment>
      <source>This project is open elsewhere (process {process}), so it is open to read only here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>project/opening.py</extracomment>
      <source>{path} was made by another program, not by Gold Voice Studio. Choose a project of the studio.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>project/opening.py</extracomment>
      <source>{path} was made by a newer studio (project version {version}); this one reads up to version {newest}. Update the studio to open it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>project/opening.py</extracomment>
      <source>No project can be made in {folder} ({reason}). Choose a folder that you may write.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>project/opening.py</extracomment>
      <source>{folder} cannot be written, so it is open to read only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>project/opening.py</extracomment>
      <source>There is no project in {folder}. Choose a folder that holds a {name}, or make a new project.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>project/opening.py</extracomment>
      <source>{path} may not be read ({reason}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>project/reads.py</extracomment>
      <source>This {thing} no longer exists (number {id}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>project/reads.py</extracomment>
      <source>There is no recording named {name}. There are: {names}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>project/rows.py</extracomment>
      <source>{seconds} is not a time. Give seconds as a plain number.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>speech/alignment.py</extracomment>
      <source>Aligned {count} of {total} turns</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>speech/alignment.py</extracomment>
      <source>There is no aligner called {name}. Choose one of: {choices}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>speech/alignment.py</extracomment>
      <source>The aligner {name} knows English only, and this recording's language is {language}. Choose the aligner mms, or change the recording's language.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>speech/alignment.py</extracomment>
      <source>Loading the aligner</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>speech/alignment.py</extracomment>
      <source>The text of the turn at {start:.2f} s does not fit its sound: {count} words were only spread over it. Check the text and the turn's edges.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>speech/alignment_ctc.py</extracomment>
      <source>The aligner {name} needs weights that are not on this machine. Allow their download once ({size}), or put {url} into {folder} as {file}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>speech/alignment_ctc.py</extracomment>
      <source>The file {file} is broken or is not the model {name}. Delete it and download it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>speech/alignment_ctc.py</extracomment>
      <source>The weights of {name} could not be downloaded: {reason}. Check the connection and try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>speech/diarization.py</extracomment>
      <source>The number of speakers must be at least 1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>speech/diarization.py</extracomment>
      <source>Give either the exact number of speakers or limits, not both.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>speech/diarization.py</extracomment>
      <source>The least number of speakers ({least}) is above the most ({most}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>speech/diarization.py</extracomment>
      <source>There is no way to diarize called {method}. Choose one of: {known}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>speech/diarization_builtin.py</extracomment>
      <source>No speech was found in this recording.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>speech/diarization_builtin.py</extracomment>
      <source>Telling speakers apart</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>speech/diarization_pyannote.py</extracomment>
      <source>A file in {folder} holds program code instead of plain weights and was refused. Use the original models of {model}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>speech/diarization_pyannote.py</extracomment>
      <source>Finding where each voice speaks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>speech/diarization_pyannote.py</extracomment>
      <source>Counting voices</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>speech/diarization_pyannote.py</extracomment>
      <source>Comparing voices</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>speech/diarization_pyannote.py</extracomment>
      <source>{folder} does not hold a pyannote speaker diarization. Choose the folder of {model}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>speech/diarization_pyannote.py</extracomment>
      <source>Loading the pyannote models</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>speech/diarization_pyannote.py</extracomment>
      <source>The pyannote models in {folder} cannot be loaded ({reason}). Fetch them again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>speech/diarization_pyannote.py</extracomment>
      <source>The pyannote models could not be fetched ({reason}). Accept their conditions at huggingface.co/{model}, check the access token and the connection, and try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>speech/diarization_pyannote.py</extracomment>
      <source>The file config.yaml in {folder} cannot be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>speech/diarization_pyannote.py</extracomment>
      <source>Fetching the pyannote models</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>speech/dvectors.py</extracomment>
      <source>The speaker encoder's weights are missing. Install them with: pip install --no-deps resemblyzer==0.1.4</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>speech/dvectors.py</extracomment>
      <source>There is no speaker encoder at {path}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>speech/dvectors.py</extracomment>
      <source>{name} is not a speaker encoder that can be loaded. Choose the original encoder.pt.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>speech/voiceprints.py</extracomment>
      <source>Listening for voices</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>steps/align.py</extracomment>
      <source>No turn of {name} has text to align. Diarize it and give it a transcript, or type the text.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>steps/align.py</extracomment>
      <source>Align words of {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>steps/demo/sources.py</extracomment>
      <source>There is no folder {folder}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>steps/demo/sources.py</extracomment>
      <source>{folder} holds no recording with a transcript of several speakers beside it (talk.wav with talk.stm, or talk.txt of lines 'Speaker | text').</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>steps/demo/sources.py</extracomment>
      <source>The demo's phone call comes with pyannote.audio, which is not installed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>steps/demo/sources.py</extracomment>
      <source>This pyannote.audio comes without its sample call. Install pyannote.audio 4.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>steps/demo/voice_proofs.py</extracomment>
      <source>The training left no checkpoint.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>steps/demo/voice_proofs.py</extracomment>
      <source>The gold says every word that the demo would build from phones.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>steps/diarize.py</extracomment>
      <source>Diarize {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>steps/export.py</extracomment>
      <source>There is no format {name}; there are: {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>steps/export.py</extracomment>
      <source>There are no gold turns to export. Mark turns gold first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>steps/export.py</extracomment>
      <source>There are no turns to export. Diarize a recording first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>steps/export.py</extracomment>
      <source>Export {format}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>steps/export.py</extracomment>
      <source>Exported {count} gold clips ({seconds:.1f} s) of {speakers} speaker(s) to {folder}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>steps/export.py</extracomment>
      <source>Writing turns</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>steps/export.py</extracomment>
      <source>The folder {folder} cannot be made: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>steps/export.py</extracomment>
      <source>Exported {count} turns of {recordings} recording(s) to {folder}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>steps/export.py</extracomment>
      <source>Exporting {speaker}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>steps/freeze.py</extracomment>
      <source>{speaker} has no gold clips yet. Mark some of their turns gold first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>steps/freeze.py</extracomment>
      <source>Freezing the gold clips of {speaker}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>steps/gold.py</extracomment>
      <source>Marked {count} of {all} turns gold; {seconds:.1f} s are gold now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>steps/gold.py</extracomment>
      <source>No turn can be marked gold yet. Give the turns text and align their words first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>steps/gold.py</extracomment>
      <source>There is no speaker named {name}. There are: {names}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>steps/importing.py</extracomment>
      <source>Checking {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>steps/importing.py</extracomment>
      <source>Copying {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>steps/importing.py</extracomment>
      <source>{repairs}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>steps/importing.py</extracomment>
      <source>{name} could not be copied into the project: {reason}. Free some space, or link it instead.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>steps/record.py</extracomment>
      <source>Kept {seconds:.1f} s as a reference of {voice}: {path}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>steps/record.py</extracomment>
      <source>Record a reference of {voice}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>steps/record.py</extracomment>
      <source>Only {seconds:.1f} s were recorded. Speak for a few seconds.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>steps/reference.py</extracomment>
      <source>Copy a clip as a reference of {voice}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>steps/show.py</extracomment>
      <source>The project holds no recording yet. Import one first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>steps/speak.py</extracomment>
      <source>There is no engine named {name}; there are: {known}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>steps/speak.py</extracomment>
      <source>There is no text to speak. Type a sentence first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>steps/speak.py</extracomment>
      <source>Nothing was spoken. {notes}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>steps/speak.py</extracomment>
      <source>{path} is a folder. Name a file to write.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>steps/speak.py</extracomment>
      <source>There is no voice named {name}. There are: {known}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>steps/speak.py</extracomment>
      <source>{engine} speaks from gold recordings, and {name} has none yet. Mark some of their turns gold.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>steps/speak.py</extracomment>
      <source>{engine} needs to hear {name} first. Record a reference, or mark some of their turns gold.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>steps/speak.py</extracomment>
      <source>Take {id} cannot be made again: {name} is gone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>steps/speak.py</extracomment>
      <source>{path} cannot be written: {reason}. Choose another place.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>steps/step.py</extracomment>
      <source>{title} was cancelled; nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>steps/step.py</extracomment>
      <source>The project cannot be changed now. {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>steps/train.py</extracomment>
      <source>Prepared run {folder}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>steps/train.py</extracomment>
      <source>Say whose voice to train with --speaker NAME, or which run to go on with by --resume RUN.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>steps/train.py</extracomment>
      <source>The engine {name} has nothing to train. Those that learn: {known}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>steps/train.py</extracomment>
      <source>Prepare the training of {speaker}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>steps/train.py</extracomment>
      <source>Checking that training can work here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>steps/transcript.py</extracomment>
      <source>Imported a transcript of {count} lines</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>steps/transcript.py</extracomment>
      <source>Import transcript</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>steps/transcript.py</extracomment>
      <source>Match the transcript of {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>steps/transcript.py</extracomment>
      <source>Matching the transcript</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>steps/transcript.py</extracomment>
      <source>Match transcript</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/action_states.py</extracomment>
      <source>{undo}: {step}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/bars.py</extracomment>
      <source>Tools</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/bars.py</extracomment>
      <source>Workspaces</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/bars.py</extracomment>
      <source>Arrange them as at first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/bars.py</extracomment>
      <source>Panels</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/bars.py</extracomment>
      <source>Arrange the panels for this work: {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/commands/edit.py</extracomment>
      <source>Select a turn first: click it, or press Alt+Right.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/commands/edit.py</extracomment>
      <source>There is no turn under the playhead to split.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/commands/edit.py</extracomment>
      <source>This speaker has no turn there to merge with.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/commands/edit.py</extracomment>
      <source>Select a stretch of time first: drag over the waveform.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/commands/edit.py</extracomment>
      <source>There is no speaker {number} yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/commands/project.py</extracomment>
      <source>New project: choose its folder's name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/commands/project.py</extracomment>
      <source>Open a project: choose its folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/commands/project.py</extracomment>
      <source>Save a copy: choose its folder's name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/commands/project.py</extracomment>
      <source>Import recordings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/commands/project.py</extracomment>
      <source>Import a transcript</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/commands/project.py</extracomment>
      <source>Export into a folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/commands/project.py</extracomment>
      <source>Saved a copy in {folder}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/commands/project.py</extracomment>
      <source>Import a recording first; then give it a transcript.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/commands/speech.py</extracomment>
      <source>There is no recording yet. Import one with File, Import recordings.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/commands/speech.py</extracomment>
      <source>Select the turns to align first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/commands/voice.py</extracomment>
      <source>Noise or music</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/commands/voice.py</extracomment>
      <source>Another voice underneath</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/commands/voice.py</extracomment>
      <source>Wrong text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/commands/voice.py</extracomment>
      <source>Cut off</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/commands/voice.py</extracomment>
      <source>Other</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/commands/voice.py</extracomment>
      <source>Reject</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/commands/voice.py</extracomment>
      <source>Why is this no good for a voice?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/commands/voice.py</extracomment>
      <source>Mark all gold</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/commands/voice.py</extracomment>
      <source>Mark every aligned turn gold without hearing it? It is recorded as done in bulk; Undo takes it back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/commands/window.py</extracomment>
      <source>About</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/commands/window.py</extracomment>
      <source>From recorded speech to gold clips to a voice that speaks. Apache-2.0; uses Qt under the LGPL.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/crash.py</extracomment>
      <source>Something unexpected happened. Your work is saved; the details help to mend it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/dialogs/closing.py</extracomment>
      <source>Close</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/dialogs/closing.py</extracomment>
      <source>Close the window now?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/dialogs/closing.py</extracomment>
      <source>{title}: goes on in the background. Its chart is there when you come back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/dialogs/closing.py</extracomment>
      <source>{title}: has not begun and does not begin. Resume it when you come back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/dialogs/closing.py</extracomment>
      <source>{title}: ends. It has changed nothing in the project yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/dialogs/crash.py</extracomment>
      <source>Details</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/dialogs/crash.py</extracomment>
      <source>Copy details</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/dialogs/diarize.py</extracomment>
      <source>Finds out who speaks when. Turns that you have changed stay as they are; one undo takes the rest back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/dialogs/diarize.py</extracomment>
      <source>Method</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/dialogs/diarize.py</extracomment>
      <source>Speakers, exactly</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/dialogs/diarize.py</extracomment>
      <source>At least</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/dialogs/diarize.py</extracomment>
      <source>At most</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/dialogs/diarize.py</extracomment>
      <source>Diarize</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/dialogs/diarize.py</extracomment>
      <source>not known</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/dialogs/diarize.py</extracomment>
      <source>The transcript names {count} speakers.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/dialogs/keys.py</extracomment>
      <source>Keys</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/dialogs/keys.py</extracomment>
      <source>Find an action or a key</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/dialogs/keys.py</extracomment>
      <source>Mouse</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/dialogs/settings.py</extracomment>
      <source>As the desktop</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/dialogs/settings.py</extracomment>
      <source>Light</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/dialogs/settings.py</extracomment>
      <source>Dark</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/dialogs/settings.py</extracomment>
      <source>High contrast</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/dialogs/settings.py</extracomment>
      <source>Settings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/dialogs/settings.py</extracomment>
      <source>Refresh devices</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/dialogs/settings.py</extracomment>
      <source>Stepping to another turn or word plays it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/dialogs/settings.py</extracomment>
      <source>Better models may be downloaded when a step needs them</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/dialogs/settings.py</extracomment>
      <source>only for models that ask for one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/dialogs/settings.py</extracomment>
      <source>Theme</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/dialogs/settings.py</extracomment>
      <source>Play on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/dialogs/settings.py</extracomment>
      <source>Record from</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/dialogs/settings.py</extracomment>
      <source>Access token</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/dialogs/settings.py</extracomment>
      <source>Nothing leaves this machine unless downloads are allowed here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/dialogs/settings.py</extracomment>
      <source>The system's default</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/dialogs/welcome.py</extracomment>
      <source>Try it on a real phone call</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/dialogs/welcome.py</extracomment>
      <source>30 seconds of two people and their transcript: diarize, align, mark gold, speak.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/dialogs/welcome.py</extracomment>
      <source>New project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/dialogs/welcome.py</extracomment>
      <source>An empty one for your own recordings.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/dialogs/welcome.py</extracomment>
      <source>Open a project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/dialogs/welcome.py</extracomment>
      <source>Choose its folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/dialogs/welcome.py</extracomment>
      <source>Recent projects</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/dialogs/welcome.py</extracomment>
      <source>Preparing the phone call: a few seconds…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/dialogs/welcome.py</extracomment>
      <source>Choose a project's folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/dialogs/welcome.py</extracomment>
      <source>My voice</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/dialogs/welcome.py</extracomment>
      <source>From recorded speech to a voice</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/main_window.py</extracomment>
      <source> (read only)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>&amp;File</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>&amp;Edit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>&amp;Review</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>&amp;Play</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>&amp;View</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>V&amp;oice</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>&amp;Help</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Align words</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Gold</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Record</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Fine-tune</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Speak</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>New project…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Open project…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Save a copy…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Import recordings…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Import transcript…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Export gold clips (LJSpeech)…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Export turns (RTTM)…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Settings…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Undo</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Redo</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Split turn at the playhead</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Merge with the next turn</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Merge with the previous turn</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>New turn from the selected time</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Delete the selected turn or word</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Set the start at the playhead</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Set the end at the playhead</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Move the start 10 ms earlier</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Move the start 10 ms later</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Move the end 10 ms earlier</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Move the end 10 ms later</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Gold, and on to the next</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Reviewed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Reject with a reason…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Back to not reviewed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Mark all aligned turns gold…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Give to speaker</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Play or stop</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Play or stop, also while writing in the transcript</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Play or stop, from anywhere</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Play the selection</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Play the selection, from anywhere</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Half a second before the selection</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Half a second after the selection</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>First half second of the selection</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Last half second of the selection</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Around the selection, without it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Loop</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Play the selection again and again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Slower</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Faster</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Normal speed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Back 1 s</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>On 1 s</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Back 100 ms</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>On 100 ms</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Back 10 ms</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>On 10 ms</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Zoom in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Zoom out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Zoom to the selection</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Whole recording</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Zoom back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Snap to edges</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Edges that are dragged snap to others and to the playhead. Ctrl while dragging turns it round</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Detach touching edges</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Drag one edge without the edge that touches it, as Alt does</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Turn pages with the playhead</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Keep the playhead in the middle</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Leave the view still</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Next turn</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Previous turn</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Next word</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Previous word</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Lane below</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Lane above</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Next panel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Previous panel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Diarize…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Align the selected turns again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Record a voice…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Record a sample of a voice</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Fine-tune a voice…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Train a voice on a speaker's gold clips</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Speak a text…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Let a voice say a text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>Show the log files</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/menus.py</extracomment>
      <source>No speaker</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/message_bar.py</extracomment>
      <source>Message</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/message_bar.py</extracomment>
      <source>Details…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/message_bar.py</extracomment>
      <source>Close this message</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/middle.py</extracomment>
      <source>A recording appears here: its sound, who speaks when, and every word.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/__init__.py</extracomment>
      <source>Annotate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/__init__.py</extracomment>
      <source>Voice</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/__init__.py</extracomment>
      <source>Recordings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/__init__.py</extracomment>
      <source>Speakers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/__init__.py</extracomment>
      <source>Voices</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/__init__.py</extracomment>
      <source>Transcript</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/__init__.py</extracomment>
      <source>Gold clips</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/__init__.py</extracomment>
      <source>Inspector</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/__init__.py</extracomment>
      <source>History</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/clips.py</extracomment>
      <source>Left out of the voice</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/clips.py</extracomment>
      <source>Gold clips belong here: what a voice is trained on. Listen to a turn, correct it, then press G to mark it gold: its clips are cut at once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/clips.py</extracomment>
      <source>A double click, or Enter, plays a clip.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/clips.py</extracomment>
      <source>Play</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/clips.py</extracomment>
      <source>Export LJSpeech…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/clips.py</extracomment>
      <source>Write the clips and their texts as training tools read them (Ctrl+Shift+E)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/clips.py</extracomment>
      <source>Export RTTM…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/clips.py</extracomment>
      <source>Write who speaks when, for each recording</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/clips.py</extracomment>
      <source>Gold of each speaker</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/clips.py</extracomment>
      <source>Minutes and seconds of clips that go into each voice</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/clips.py</extracomment>
      <source>Leave out of the voice</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/clips.py</extracomment>
      <source>Take into the voice again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/clips.py</extracomment>
      <source>Recording</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/clips.py</extracomment>
      <source>Speaker</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/clips.py</extracomment>
      <source>Start</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/clips.py</extracomment>
      <source>Length</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/clips.py</extracomment>
      <source>Text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/clips.py</extracomment>
      <source>Go to the transcript</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/clips.py</extracomment>
      <source>{length:.3f} seconds</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/exact_times.py</extracomment>
      <source>When it begins, in seconds of the recording</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/exact_times.py</extracomment>
      <source>End</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/exact_times.py</extracomment>
      <source>When it ends, in seconds of the recording</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/exact_times.py</extracomment>
      <source>Duration</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/exact_times.py</extracomment>
      <source>How long it lasts; another one moves the end</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/history.py</extracomment>
      <source>Click a step to go back, or on, to just after it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/history.py</extracomment>
      <source>There is nothing to take back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/history.py</extracomment>
      <source>There is nothing to do again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/history.py</extracomment>
      <source>Every change is listed here. Each can be taken back, also after you closed the project.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/history.py</extracomment>
      <source>Take the newest step back (Ctrl+Z)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/history.py</extracomment>
      <source>Do it again (Ctrl+Shift+Z)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/history.py</extracomment>
      <source>Beginning</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/history.py</extracomment>
      <source>Step</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/history.py</extracomment>
      <source>Time</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/history.py</extracomment>
      <source>When it was done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/inspector.py</extracomment>
      <source>What you select is shown here, with its exact times. Click a turn or a word on the timeline, or a line of the transcript.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/level_meter.py</extracomment>
      <source>Input level</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/level_meter.py</extracomment>
      <source>How loud the microphone is: green is good, yellow loud, red too loud</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/level_meter.py</extracomment>
      <source>{level:.0f} dB</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/live_speech.py</extracomment>
      <source>Take {id} was made again: the same, bit for bit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/live_speech.py</extracomment>
      <source>Take {id} was made again and differs from what it was.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/live_speech.py</extracomment>
      <source>Take {id} cannot be compared: its sound file is gone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/panel.py</extracomment>
      <source>This project is open read-only: it can be seen and heard, not changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/plain_words.py</extracomment>
      <source>the sound hardly fits this word. Its text or its place is most likely wrong: listen to it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/plain_words.py</extracomment>
      <source>Not aligned yet: nobody has looked for it in the sound.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/plain_words.py</extracomment>
      <source>Made by a person.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/plain_words.py</extracomment>
      <source>the sound fits this word.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/plain_words.py</extracomment>
      <source>the sound most likely fits this word.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/plain_words.py</extracomment>
      <source>the sound fits this word only in part. Listen to it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/plain_words.py</extracomment>
      <source>No score: its time was set by hand.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/plain_words.py</extracomment>
      <source>No score.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/plain_words.py</extracomment>
      <source>Changed by a person.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/plain_words.py</extracomment>
      <source>Found by {tool}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/plain_words.py</extracomment>
      <source>Changed by a person since.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/plain_words.py</extracomment>
      <source>Not reviewed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/plain_words.py</extracomment>
      <source>Edited, not reviewed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/plain_words.py</extracomment>
      <source>Rejected</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/record.py</extracomment>
      <source>No microphone was found. Plug one in, and allow the studio to use it in the system's privacy settings.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/record.py</extracomment>
      <source>Type whose voice you record first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/record_controls.py</extracomment>
      <source>Look for microphones again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/record_controls.py</extracomment>
      <source>Show how loud the microphone is, without recording</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/record_controls.py</extracomment>
      <source>Keep or discard what was recorded first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/record_controls.py</extracomment>
      <source>The microphone is in use.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/record_controls.py</extracomment>
      <source>Whose voice is recorded: choose one, or type a new name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/record_controls.py</extracomment>
      <source>Whose voice is it?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/record_controls.py</extracomment>
      <source>Microphone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/record_controls.py</extracomment>
      <source>The microphone to record with</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/record_controls.py</extracomment>
      <source>Looking for microphones…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/record_controls.py</extracomment>
      <source>Check level</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/record_controls.py</extracomment>
      <source>Warning</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/record_controls.py</extracomment>
      <source>Recorded</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/record_controls.py</extracomment>
      <source>Minutes and seconds recorded</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/record_controls.py</extracomment>
      <source>What was recorded</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/record_controls.py</extracomment>
      <source>Play back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/record_controls.py</extracomment>
      <source>Hear what was recorded</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/record_controls.py</extracomment>
      <source>Keep</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/record_controls.py</extracomment>
      <source>Keep it as a reference of the voice</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/record_controls.py</extracomment>
      <source>Discard</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/record_controls.py</extracomment>
      <source>Delete this recording</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/record_controls.py</extracomment>
      <source>Stop</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/record_controls.py</extracomment>
      <source>End check</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/record_controls.py</extracomment>
      <source>Recording…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/record_controls.py</extracomment>
      <source>Too loud: the recording clips</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/record_controls.py</extracomment>
      <source>Record or stop (Space or Enter)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/record_controls.py</extracomment>
      <source>It records.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/record_controls.py</extracomment>
      <source>Record something first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/record_controls.py</extracomment>
      <source>What you record shows here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/record_controls.py</extracomment>
      <source>Too quiet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/record_controls.py</extracomment>
      <source>{name} (not there)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/recordings.py</extracomment>
      <source>Recorded conversations belong here, with their transcripts if you have them. Drop sound files here, or choose them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/recordings.py</extracomment>
      <source>Select a recording to see and hear it. F2 renames it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/recordings.py</extracomment>
      <source>Rename</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/recordings.py</extracomment>
      <source>Remove from the project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/recordings.py</extracomment>
      <source>Import…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/recordings.py</extracomment>
      <source>Import recordings (Ctrl+I), or drop files here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/recordings.py</extracomment>
      <source>Transcript…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/recordings.py</extracomment>
      <source>Import a transcript for the selected recording</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/recordings.py</extracomment>
      <source>Removed {name} from the project. Its file stays; undo brings it back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/recordings.py</extracomment>
      <source>Name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/recordings.py</extracomment>
      <source>Turns</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/recordings.py</extracomment>
      <source>{count} turns</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/recordings.py</extracomment>
      <source>Minutes and seconds</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/recordings.py</extracomment>
      <source>How many turns were found or made</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/recordings.py</extracomment>
      <source>How much of the speech is gold</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/run_details.py</extracomment>
      <source>Select a checkpoint first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/run_details.py</extracomment>
      <source>This step has no probe sentence.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/run_details.py</extracomment>
      <source>This checkpoint was deleted to save disk space; only its probe sentence is left.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/run_details.py</extracomment>
      <source>Details of the run</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/run_details.py</extracomment>
      <source>Checkpoints</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/run_details.py</extracomment>
      <source>A double click, or Enter, plays the probe sentence.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/run_details.py</extracomment>
      <source>Hear the probe sentence of this step (Enter)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/run_details.py</extracomment>
      <source>Speak with this</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/run_details.py</extracomment>
      <source>Speak your own text with this checkpoint</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/run_details.py</extracomment>
      <source>Messages of the run</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/run_details.py</extracomment>
      <source>What the training had to say</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/run_details.py</extracomment>
      <source>Chart</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/run_details.py</extracomment>
      <source>Messages</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/run_details.py</extracomment>
      <source>Held-out loss</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/run_details.py</extracomment>
      <source>Probe sentence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/run_details.py</extracomment>
      <source>On clips that it does not learn from; lower is better</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/run_details.py</extracomment>
      <source>best</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/runs_list.py</extracomment>
      <source>Runs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/runs_list.py</extracomment>
      <source>Space shows a run in the chart, or hides it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/runs_list.py</extracomment>
      <source>Stop after this step; a checkpoint is written first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/runs_list.py</extracomment>
      <source>Go on to</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/runs_list.py</extracomment>
      <source>Go on with this run exactly where it stopped</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/runs_list.py</extracomment>
      <source>Go on to step</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/runs_list.py</extracomment>
      <source>The step at which the run ends; a later one trains it for longer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/runs_list.py</extracomment>
      <source>It stops after this step.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/runs_list.py</extracomment>
      <source>It does not run.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/runs_list.py</extracomment>
      <source>Not started</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/runs_list.py</extracomment>
      <source>Training</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/runs_list.py</extracomment>
      <source>Stopped</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/runs_list.py</extracomment>
      <source>Interrupted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/runs_list.py</extracomment>
      <source>Failed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/runs_list.py</extracomment>
      <source>Done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/runs_list.py</extracomment>
      <source>Run</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/runs_list.py</extracomment>
      <source>State</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/runs_list.py</extracomment>
      <source>Steps/s</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/runs_list.py</extracomment>
      <source>Left</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/runs_list.py</extracomment>
      <source>Select a run in the list first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/runs_list.py</extracomment>
      <source>It runs already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/runs_list.py</extracomment>
      <source>Which runs the chart shows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/runs_list.py</extracomment>
      <source>Time left, about</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/runs_list.py</extracomment>
      <source>In the chart or not (Space)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/speak.py</extracomment>
      <source>Wrote {path}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/speak.py</extracomment>
      <source>Here a voice speaks what you type. Mark some turns of a speaker gold, or record a voice, first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/speak.py</extracomment>
      <source>Export the take</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/speak.py</extracomment>
      <source>Sound (*.wav)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/speak.py</extracomment>
      <source>Record a voice</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/speak.py</extracomment>
      <source>{name} could not be written: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/speak.py</extracomment>
      <source>Mark some turns of a speaker gold, or record a voice, first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/speak.py</extracomment>
      <source>Starting…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/speak_form.py</extracomment>
      <source>Another seed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/speak_form.py</extracomment>
      <source>Draw another seed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/speak_form.py</extracomment>
      <source>Text to speak</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/speak_form.py</extracomment>
      <source>The text to speak; Ctrl+Enter speaks it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/speak_form.py</extracomment>
      <source>Type what the voice is to say, then press Ctrl+Enter.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/speak_form.py</extracomment>
      <source>{seconds:.0f} s of gold, {count} references</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/speak_form.py</extracomment>
      <source>Stop; nothing is kept</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/speak_form.py</extracomment>
      <source>Speak the text (Ctrl+Enter)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/speak_form.py</extracomment>
      <source>Who is to speak</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/speak_form.py</extracomment>
      <source>Engine</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/speak_form.py</extracomment>
      <source>Checkpoint</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/speak_form.py</extracomment>
      <source>Which training result speaks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/speak_form.py</extracomment>
      <source>Seed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/speak_form.py</extracomment>
      <source>The same seed gives the same sound, bit for bit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/speakers.py</extracomment>
      <source>F2 renames a speaker. The keys 1 to 9 give the selected turns to a speaker.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/speakers.py</extracomment>
      <source>The people who are heard belong here. Diarize finds them in a recording; or add them by name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/speakers.py</extracomment>
      <source>Select a speaker in the list first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/speakers.py</extracomment>
      <source>Select turns on the timeline or in the transcript first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/speakers.py</extracomment>
      <source>There already is a speaker named {other}. Are {name} and {other} the same person?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/speakers.py</extracomment>
      <source>Give the selected turns</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/speakers.py</extracomment>
      <source>Merge into</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/speakers.py</extracomment>
      <source>Delete</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/speakers.py</extracomment>
      <source>Add</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/speakers.py</extracomment>
      <source>Add a speaker</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/speakers.py</extracomment>
      <source>Give turns</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/speakers.py</extracomment>
      <source>Give the selected turns to this speaker</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/speakers.py</extracomment>
      <source>This speaker is the same person as another one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/speakers.py</extracomment>
      <source>There is no other speaker.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/speakers.py</extracomment>
      <source>Merge speakers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/speakers.py</extracomment>
      <source>Merge the two</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/speakers.py</extracomment>
      <source>Key</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/speakers.py</extracomment>
      <source>Speech</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/speakers.py</extracomment>
      <source>Speaker {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/speakers.py</extracomment>
      <source>The key that gives the selected turns to this speaker; 0 gives them to nobody</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/speakers.py</extracomment>
      <source>Minutes and seconds of speech, rejected turns left out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/speakers.py</extracomment>
      <source>Minutes and seconds of gold: what a voice is made of</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/take_view.py</extracomment>
      <source>There is no gold clip of this speaker to compare with.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/take_view.py</extracomment>
      <source>Heard: the take</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/take_view.py</extracomment>
      <source>Waveform and mel spectrogram of the take</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/take_view.py</extracomment>
      <source>Compare with gold</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/take_view.py</extracomment>
      <source>Hear the take and a gold clip of the same speaker in turn, equally loud (B)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/take_view.py</extracomment>
      <source>Heard: gold, the same words</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/take_view.py</extracomment>
      <source>Select a take to see and compare it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/take_view.py</extracomment>
      <source>Select a take first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/take_view.py</extracomment>
      <source>Heard: gold, “{text}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/takes_list.py</extracomment>
      <source>Takes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/takes_list.py</extracomment>
      <source>Enter or a double click plays a take; B compares it with gold.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/takes_list.py</extracomment>
      <source>Play this take (Enter)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/takes_list.py</extracomment>
      <source>Make again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/takes_list.py</extracomment>
      <source>Make this take once more and see whether it is the same, bit for bit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/takes_list.py</extracomment>
      <source>Use settings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/takes_list.py</extracomment>
      <source>Put its text and settings back into the form</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/takes_list.py</extracomment>
      <source>Export WAV…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/takes_list.py</extracomment>
      <source>Export WAV: write this take to a file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/takes_list.py</extracomment>
      <source>Take it out of the list (Del)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/takes_list.py</extracomment>
      <source>Select a take in the list first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/takes_list.py</extracomment>
      <source>#</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/takes_list.py</extracomment>
      <source>Made</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/takes_list.py</extracomment>
      <source>run {run}, step {step:,}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/takes_list.py</extracomment>
      <source>Number of the take</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/train.py</extracomment>
      <source>Mark turns of a speaker gold first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/train.py</extracomment>
      <source>Fine-tuning learns a voice from gold clips. Mark some turns of a speaker gold first: a minute to try it out, ten minutes or more for a voice that resembles them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/train.py</extracomment>
      <source>Stopping…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/train.py</extracomment>
      <source>Waiting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/train.py</extracomment>
      <source>The run is at step {step}. Choose a later step to train to.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/train_chart.py</extracomment>
      <source>Line: loss.  Dots: loss on held-out clips.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/train_chart.py</extracomment>
      <source>Loss</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/train_chart.py</extracomment>
      <source>Rate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/train_chart.py</extracomment>
      <source>Learning rate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/train_chart.py</extracomment>
      <source>Learning rate: how much each step changes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/train_chart.py</extracomment>
      <source>Smoothing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/train_chart.py</extracomment>
      <source>Over how many steps the line of the loss is averaged</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/train_chart.py</extracomment>
      <source>off</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/train_chart.py</extracomment>
      <source>{count} steps</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/train_chart.py</extracomment>
      <source>Smooth</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/train_chart.py</extracomment>
      <source>loss</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/train_chart.py</extracomment>
      <source>held out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/train_chart.py</extracomment>
      <source>Step {step}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/train_form.py</extracomment>
      <source>Train a voice on this speaker's gold clips, in the background</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/train_form.py</extracomment>
      <source>Whose gold clips the voice learns from</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/train_form.py</extracomment>
      <source>What learns to speak</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/train_form.py</extracomment>
      <source>Steps</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/train_form.py</extracomment>
      <source>How long to train: each step learns from one batch of clips</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/train_form.py</extracomment>
      <source>Clips per step</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/train_form.py</extracomment>
      <source>Fewer clips need less memory</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/train_form.py</extracomment>
      <source>How much each step changes; smaller is slower and safer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/train_form.py</extracomment>
      <source>Save every</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/train_form.py</extracomment>
      <source>Steps between checkpoints, each with a sentence to hear</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/train_form.py</extracomment>
      <source>The same seed and clips give the same voice</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/train_form.py</extracomment>
      <source>Advanced</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/train_form.py</extracomment>
      <source>Advanced settings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/train_form.py</extracomment>
      <source>Settings that few need</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/train_form.py</extracomment>
      <source>{amount} of gold are too little: training needs {least:.0f} s at the very least.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/train_form.py</extracomment>
      <source>A few hundred steps show a trend; 2,000 and more are heard.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/train_form.py</extracomment>
      <source>You can stop at any time and go on later.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/train_form.py</extracomment>
      <source>{amount} of gold are enough to try it out. A voice that resembles its speaker needs 10 minutes or more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/transcript.py</extracomment>
      <source>F2 edits the text, or the speaker. A double click, or Enter, plays the turn.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/transcript.py</extracomment>
      <source>No turns yet. Diarize finds out who speaks when.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/transcript.py</extracomment>
      <source>No turn is like that.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/transcript.py</extracomment>
      <source>Show all turns</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/transcript.py</extracomment>
      <source>What is said in a recording belongs here. Import a recording first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/transcript.py</extracomment>
      <source>State: gold, reviewed, edited, rejected</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/transcript.py</extracomment>
      <source>What is said. Tinted words fit the sound badly: listen to them</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/transcript.py</extracomment>
      <source>The transcript's {count} lines are then given to the turns.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/transcript_delegates.py</extracomment>
      <source>Who speaks in this turn</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/transcript_filter.py</extracomment>
      <source>Find in text and speakers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/transcript_filter.py</extracomment>
      <source>Find in the transcript</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/transcript_filter.py</extracomment>
      <source>Show only turns with these letters in their text or speaker; Esc clears</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/transcript_filter.py</extracomment>
      <source>Show only the turns of one speaker</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/transcript_filter.py</extracomment>
      <source>Show only turns in one state</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/transcript_filter.py</extracomment>
      <source>Turns shown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/transcript_filter.py</extracomment>
      <source>{count} of {all} turns</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/transcript_filter.py</extracomment>
      <source>All speakers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/transcript_filter.py</extracomment>
      <source>All states</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/turn_form.py</extracomment>
      <source>Several speakers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/turn_form.py</extracomment>
      <source>What is said. Words that stay keep their times. Enter or leaving the field keeps it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/turn_form.py</extracomment>
      <source>No words yet: type what is said.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/turn_form.py</extracomment>
      <source>{count} words, {unplaced} without a time: align them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/turn_form.py</extracomment>
      <source>{count} words; {doubtful} hardly fit the sound: listen to them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/turn_form.py</extracomment>
      <source>Play the selected turns (Enter)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/turn_form.py</extracomment>
      <source>Turn</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/turn_form.py</extracomment>
      <source>{count} words, all with times.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/turn_form.py</extracomment>
      <source>Speaker, words and times are right: gold, and on to the next (G)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/turn_form.py</extracomment>
      <source>You have looked at it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/turn_form.py</extracomment>
      <source>Reject…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/turn_form.py</extracomment>
      <source>No good for a voice; say why (X)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/turn_form.py</extracomment>
      <source>Back to not reviewed (U)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/unmatched_lines.py</extracomment>
      <source>Lines of the transcript without a turn. A double click puts one into the selected turn.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/unmatched_lines.py</extracomment>
      <source>Lines without a turn</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/unmatched_lines.py</extracomment>
      <source>Show or hide the lines of the transcript that have no turn</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/unmatched_lines.py</extracomment>
      <source>Lines of the transcript that fit no turn: {count}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/unmatched_lines.py</extracomment>
      <source>Lines of the transcript that wait for turns: {count}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/unmatched_lines.py</extracomment>
      <source>Line</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/voice_checkpoints.py</extracomment>
      <source>Base voice, not fine-tuned</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/voice_checkpoints.py</extracomment>
      <source>Run {run}, step {step:,}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/voice_checkpoints.py</extracomment>
      <source>Best: run {run}, step {step:,}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/voice_tree.py</extracomment>
      <source>Enter or a double click plays a reference; F2 renames a voice.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/voice_tree.py</extracomment>
      <source>Gold speech of a voice; how long a reference is</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/voice_tree.py</extracomment>
      <source>Reference {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/voice_tree.py</extracomment>
      <source>{seconds:.1f} s of gold</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/voice_tree.py</extracomment>
      <source>{seconds:.1f} s of gold, {count} references</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/voice_tree.py</extracomment>
      <source>Consent: {text}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/voices.py</extracomment>
      <source>This voice is a speaker with gold. It goes when none of its turns is gold.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/voices.py</extracomment>
      <source>Voices belong here: speakers with gold turns, and voices that you record yourself.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/voices.py</extracomment>
      <source>Delete the voice {name} with its {count} references? Undo brings them back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/voices.py</extracomment>
      <source>Consent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/voices.py</extracomment>
      <source>Who agreed that this voice may be made and used, and for what</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/voices.py</extracomment>
      <source>Who agreed to the use of this voice, when, and for what</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/voices.py</extracomment>
      <source>Record a reference</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/voices.py</extracomment>
      <source>Play this reference, or the newest one (Enter)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/voices.py</extracomment>
      <source>Record a reference of this voice (Ctrl+R)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/voices.py</extracomment>
      <source>Gold clip</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/voices.py</extracomment>
      <source>Keep a gold clip as a reference</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/voices.py</extracomment>
      <source>Rename this voice (F2)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/voices.py</extracomment>
      <source>Delete this reference or voice (Del)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/voices.py</extracomment>
      <source>This voice has no reference to play yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/voices.py</extracomment>
      <source>This voice has no gold clips.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/voices.py</extracomment>
      <source>Delete voice</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/voices.py</extracomment>
      <source>This voice has no reference to play yet. Record one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/voices.py</extracomment>
      <source>This voice has no gold clips</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/word_form.py</extracomment>
      <source>Word</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/word_form.py</extracomment>
      <source>The word as written; it keeps its time. Several words share that time</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/word_form.py</extracomment>
      <source>Phones</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/word_form.py</extracomment>
      <source>A double click plays a phone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/word_form.py</extracomment>
      <source>Play the word (Enter)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/word_form.py</extracomment>
      <source>Place at the selected time</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/word_form.py</extracomment>
      <source>Drag over the waveform where the word is heard, then press this</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/word_form.py</extracomment>
      <source>Take the word out of the turn and its text (Del)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/word_form.py</extracomment>
      <source>This word has no time yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/word_form.py</extracomment>
      <source>Phone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/word_form.py</extracomment>
      <source>Score</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/word_form.py</extracomment>
      <source>Spoken as “{spoken}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/panels/word_form.py</extracomment>
      <source>ARPABET symbol</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/sound_controls.py</extracomment>
      <source>Speed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/sound_controls.py</extracomment>
      <source>How fast it plays, at the same pitch (, slower . faster)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/sound_controls.py</extracomment>
      <source>Volume</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/status.py</extracomment>
      <source>Minutes gold</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/status.py</extracomment>
      <source>Minutes of speech that are gold, and minutes that are not yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/status.py</extracomment>
      <source>Sound device</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/status.py</extracomment>
      <source>Default sound device</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/status.py</extracomment>
      <source>No sound</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/status.py</extracomment>
      <source>What plays; choose another in Settings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/status.py</extracomment>
      <source>{gold} gold, {left} left</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/status.py</extracomment>
      <source>Stop: {title}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/status.py</extracomment>
      <source>{title}: stopping</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/status.py</extracomment>
      <source>{title}: waits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/status.py</extracomment>
      <source>, {rate:g} kHz</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/timeline/limits.py</extracomment>
      <source>a turn keeps at least {least} ms</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/timeline/limits.py</extracomment>
      <source>a word keeps at least {least} ms</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/timeline/limits.py</extracomment>
      <source>the next word is there</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/timeline/limits.py</extracomment>
      <source>this speaker's next turn is there</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/timeline/limits.py</extracomment>
      <source>a word stays in its turn</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/timeline/limits.py</extracomment>
      <source>the recording ends there</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/timeline/snapping.py</extracomment>
      <source>playhead</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/timeline/snapping.py</extracomment>
      <source>turn edge</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/timeline/snapping.py</extracomment>
      <source>word edge</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/timeline/snapping.py</extracomment>
      <source>selection</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/timeline/tiles.py</extracomment>
      <source>The spectrogram could not be computed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>ui/work.py</extracomment>
      <source>Train {speaker}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>voices/checkpoints.py</extracomment>
      <source>Step {step} could not be saved: {reason}. The earlier checkpoints are as they were; free some space and resume the run.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>voices/engine.py</extracomment>
      <source>Recorded units</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>voices/engine.py</extracomment>
      <source>Joins words and sounds of gold clips: the real voice, soon after marking gold.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>voices/engine.py</extracomment>
      <source>SV2TTS</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>voices/engine.py</extracomment>
      <source>A neural voice from seconds of reference; fine-tuning on gold brings it closer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>voices/engines/sv2tts/hparams.py</extracomment>
      <source>This checkpoint describes a network of impossible size.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>voices/engines/sv2tts/hparams.py</extracomment>
      <source>This checkpoint describes a network that this version does not know.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>voices/engines/sv2tts/published.py</extracomment>
      <source>The published {part} of SV2TTS is not on this machine ({size} MB). Allow downloads in the settings, or put {file} from {repository} into {folder}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>voices/engines/sv2tts/published.py</extracomment>
      <source>The published {part} of SV2TTS could not be fetched: {reason}. Check the connection and try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>voices/engines/sv2tts/speaking.py</extracomment>
      <source>The voice {name} has no sample yet. Record a reference, or mark turns gold.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>voices/engines/sv2tts/speaking.py</extracomment>
      <source>There is nothing to speak. Type a sentence.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>voices/engines/sv2tts/speaking.py</extracomment>
      <source>There is no vocoder {name}; there are: {known}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>voices/engines/sv2tts/speaking.py</extracomment>
      <source>Speaking sentence {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>voices/engines/sv2tts/speaking.py</extracomment>
      <source>The voice did not find the end of: {sentence}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>voices/engines/sv2tts/speaking.py</extracomment>
      <source>Making the sound</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>voices/engines/sv2tts/symbols.py</extracomment>
      <source>These characters have no sound here and were left out: {characters}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>voices/engines/sv2tts/train.py</extracomment>
      <source>No gold clip of {speaker} can be trained on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>voices/engines/sv2tts/train.py</extracomment>
      <source>The probe sentence has nothing to speak.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>voices/engines/sv2tts/train.py</extracomment>
      <source>There is no model size {name}; there are: {known}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>voices/engines/sv2tts/train.py</extracomment>
      <source>The features of the clips could not be saved: {reason}. Free some space.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>voices/engines/sv2tts/train.py</extracomment>
      <source>There are no published weights here, so training starts from nothing: on minutes of speech the voice will not be intelligible. Get the published weights to fine-tune a voice.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>voices/engines/sv2tts/train.py</extracomment>
      <source>Reading clip {number} of {count}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>voices/engines/sv2tts/train.py</extracomment>
      <source>{count} clips were left out: too short, longer than {longest} s, or silent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>voices/engines/sv2tts/train.py</extracomment>
      <source>Fine-tuning starts from {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>voices/engines/sv2tts/train.py</extracomment>
      <source>There is only one clip: it is both trained on and measured, which proves little.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>voices/engines/sv2tts/weights.py</extracomment>
      <source>{name} is broken or not a checkpoint. Choose another one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>voices/engines/sv2tts/weights.py</extracomment>
      <source>There is no checkpoint at {path}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>voices/engines/sv2tts/weights.py</extracomment>
      <source>{name} is a checkpoint of another network: {count} of its parts do not fit, the first is {part}. Choose a checkpoint of this engine.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>voices/engines/sv2tts/weights.py</extracomment>
      <source>{name} holds values that are not numbers. Choose an earlier checkpoint.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>voices/engines/sv2tts/weights.py</extracomment>
      <source>{name} is a checkpoint of another program.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>voices/engines/sv2tts/weights.py</extracomment>
      <source>{name} holds program code, which could do anything on this machine, so it was not opened. Choose a file that holds weights only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>voices/engines/unit/engine.py</extracomment>
      <source>None of these words can be said with the gold clips of {speaker}. Mark more turns gold.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>voices/engines/unit/engine.py</extracomment>
      <source>{name} must be a number from 0 to 10, not {value}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>voices/engines/unit/engine.py</extracomment>
      <source>{voice} has no gold clips yet. Mark turns gold, then it can speak.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>voices/engines/unit/engine.py</extracomment>
      <source>The gold clips of {voice} have no timed words. Run Align words first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>voices/engines/unit/engine.py</extracomment>
      <source>There is no word to speak. Type a sentence.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>voices/engines/unit/engine.py</extracomment>
      <source>Speaking</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>voices/engines/unit/planning.py</extracomment>
      <source>The word “{word}” was built with near sounds: no gold recording holds the sound {sounds}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>voices/engines/unit/planning.py</extracomment>
      <source>The word “{word}” could not be built: no gold recording holds it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>voices/engines/unit/planning.py</extracomment>
      <source>The word “{word}” could not be built: no gold recording holds the sound {sounds}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>voices/evaluation.py</extracomment>
      <source>The sound is too short to be compared.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>voices/training.py</extracomment>
      <source>The engine {engine} cannot be trained.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>voices/training.py</extracomment>
      <source>{folder} already holds a run. Choose a new folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>voices/training.py</extracomment>
      <source>The run in {folder} names base weights outside of it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>voices/training.py</extracomment>
      <source>There is no run in {folder}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>voices/training.py</extracomment>
      <source>The run in {folder} was made by a newer version of the studio. Update to train it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>voices/training.py</extracomment>
      <source>The training setting {name} must be {wanted}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>voices/training.py</extracomment>
      <source>The run could not be prepared in {folder}: {reason}. Free some space or choose another place.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>voices/training.py</extracomment>
      <source>The run in {folder} is damaged. Start a new one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>voices/training_checks.py</extracomment>
      <source>A batch of {size} clips does not fit into memory. Set the batch size to {smaller}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>voices/training_checks.py</extracomment>
      <source>There are {seconds} s of gold speech to train on, and {least} s are needed. Mark more turns gold.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>voices/training_checks.py</extracomment>
      <source>{count} clips of {shortest} to {longest} s, {seconds} s in all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>voices/training_checks.py</extracomment>
      <source>A checkpoint takes {needed} MB, but the run may use {budget} MB. Raise its disk budget.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>voices/training_checks.py</extracomment>
      <source>The run needs about {needed} MB for its checkpoints, but only {free} MB are free. Free some space.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>voices/training_checks.py</extracomment>
      <source>Checkpoints will take about {needed} MB</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>voices/training_checks.py</extracomment>
      <source>Training needs {needed} MB of memory at least, and {free} MB are free. Close other programs.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>voices/training_checks.py</extracomment>
      <source>Not even one clip fits into memory. Close other programs, or cut the clips shorter.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>voices/training_checks.py</extracomment>
      <source>This is little speech: ten minutes and more make a voice closer to the speaker.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>voices/training_loop.py</extracomment>
      <source>The trained voice is silent. Train longer, or with a lower learning rate.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>voices/training_loop.py</extracomment>
      <source>The trained voice is distorted. Train longer, or with a lower learning rate.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>voices/training_loop.py</extracomment>
      <source>Checking disk and memory</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>voices/training_loop.py</extracomment>
      <source>Getting ready to train</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>voices/training_loop.py</extracomment>
      <source>Listening to the finished voice</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>voices/training_loop.py</extracomment>
      <source>The loss left all bounds at step {step}. Resume with a learning rate below {rate}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>voices/training_loop.py</extracomment>
      <source>Step {step} of {steps}, about {left} left</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>voices/training_loop.py</extracomment>
      <source>Step {step} cannot be resumed: its optimizer was not kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>voices/training_loop.py</extracomment>
      <source>The finished voice spoke {seconds} s</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>voices/training_loop.py</extracomment>
      <source>Step {step} could not be read and is left out: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>voices/training_loop.py</extracomment>
      <source>Going on from step {step}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <extracomment>voices/training_loop.py</extracomment>
      <source>Step {step} could not speak its probe sentence: {reason}</source>
      <translation type="unfinished" />
    </message>
  </context>
</TS>
