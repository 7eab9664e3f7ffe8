@echo off
rem Runs sne.jar. A class-data archive, made at the first start and kept in %LOCALAPPDATA%\sne, saves a part of the start-up of the others.
setlocal
set "JAR=%SNE_JAR%"
if not defined JAR set "JAR=%~dp0sne.jar"
if not exist "%JAR%" set "JAR=%~dp0sne.jar"
if not exist "%JAR%" set "JAR=%~dp0target\sne.jar"
if not exist "%JAR%" (
  echo sne.jar : introuvable / not found >&2
  exit /b 3
)
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
rem What runs for long is worth compiling well, and collects on all cores; the rest is over before.
set "SPEED=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
for %%c in (auditer generer importer exporter agenda bac-a-sable) do if "%~1"=="%%c" set "SPEED=-XX:+UseParallelGC"
:arg
if "%~1"=="" goto cache
for %%c in (.ndjson .gz .csv .xlsx .zip) do if /i "%~x1"=="%%c" set "SPEED=-XX:+UseParallelGC"
shift /1
goto arg
:cache
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
forfiles /p "%CACHE%" /m *.jsa /d -90 /c "cmd /c del @path" >nul 2>&1
rem Nobody is to read a part of an archive: it gets its name once it is whole.
start "" /b cmd /c ""%JAVA%" "-XX:ArchiveClassesAtExit=%ARCHIVE%.tmp" -XX:+UseSerialGC -cp "%JAR%" fr.demandeunique.sne.cli.Apprentissage >nul 2>&1 && move /y "%ARCHIVE%.tmp" "%ARCHIVE%" >nul"
"%JAVA%" %SPEED% -jar "%JAR%" %*
if not %errorlevel%==9009 exit /b
echo java : introuvable / not found ^(JAVA_HOME, PATH^) >&2
exit /b 3
