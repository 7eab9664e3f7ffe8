@echo off
rem Runs sne.jar. A class-data archive, made at the first start and kept in %LOCALAPPDATA%\sne, saves a part of the start-up of the others.
setlocal
set "JAR=%SNE_JAR%"
if not defined JAR if exist "%~dp0sne.jar" set "JAR=%~dp0sne.jar"
if not defined JAR set "JAR=%~dp0target\sne.jar"
if not exist "%JAR%" (
  echo sne.jar : introuvable / not found >&2
  exit /b 3
)
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
rem What runs for long is worth compiling well, and collects on all cores; the rest is over before.
set "SPEED=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
for %%c in (auditer generer importer exporter agenda bac-a-sable) do if "%~1"=="%%c" set "SPEED=-XX:+UseParallelGC"
set "CACHE=%LOCALAPPDATA%\sne"
set "KEY="
for %%f in ("%JAR%") do set "KEY=%%~zf%%~tf"
set "KEY=%KEY:/=%"
set "KEY=%KEY::=%"
set "KEY=%KEY: =%"
set "ARCHIVE=%CACHE%\%KEY%.jsa"
if exist "%ARCHIVE%" (
  "%JAVA%" -Xshare:auto -Xlog:disable "-XX:SharedArchiveFile=%ARCHIVE%" %SPEED% -jar "%JAR%" %*
  exit /b
)
if not exist "%CACHE%" mkdir "%CACHE%" 2>nul
start "" /b cmd /c ""%JAVA%" "-XX:ArchiveClassesAtExit=%ARCHIVE%" -XX:+UseSerialGC -cp "%JAR%" fr.demandeunique.sne.cli.Apprentissage >nul 2>&1"
"%JAVA%" %SPEED% -jar "%JAR%" %*
exit /b
