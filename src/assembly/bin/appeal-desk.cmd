@echo off
rem Starts Appeal Desk on the first Java found that is new enough.
rem   APPEAL_DESK_JAVA  the java.exe to use, and no other
rem   APPEAL_DESK_OPTS  more arguments for that java
setlocal
set "NEEDED=25"
set "HOME_DIR=%~dp0.."
set "FOUND="

if defined APPEAL_DESK_JAVA (
    call :try "%APPEAL_DESK_JAVA%"
    if not defined FOUND (
        echo appeal-desk: APPEAL_DESK_JAVA is %APPEAL_DESK_JAVA%, which is not a Java %NEEDED% or newer. 1>&2
        exit /b 3
    )
    goto :run
)
if defined JAVA_HOME call :try "%JAVA_HOME%\bin\java.exe"
for %%J in (java.exe) do if not defined FOUND call :try "%%~$PATH:J"
for %%V in ("Eclipse Adoptium" "Java" "Microsoft" "Zulu" "Amazon Corretto" "BellSoft") do (
    if not defined FOUND for /d %%D in ("%ProgramFiles%\%%~V\*") do if not defined FOUND call :try "%%D\bin\java.exe"
)
if not defined FOUND (
    echo appeal-desk: no Java %NEEDED% or newer was found. 1>&2
    echo   Install a JDK %NEEDED%, for example from https://adoptium.net, 1>&2
    echo   or set JAVA_HOME or APPEAL_DESK_JAVA to one that is installed elsewhere. 1>&2
    exit /b 3
)

:run
"%FOUND%" "-Dappealdesk.assets=%HOME_DIR%\assets" --module-path "%HOME_DIR%\lib\javafx" "@%HOME_DIR%\lib\jvm.options" %APPEAL_DESK_OPTS% -classpath "%HOME_DIR%\lib\*" org.appealdesk.app.Main %*
exit /b %ERRORLEVEL%

:try
if not exist "%~1" exit /b
set "MAJOR=0"
for /f "tokens=3" %%A in ('""%~1" -version 2>&1 ^| findstr /c:" version ""') do for /f "delims=." %%B in ("%%~A") do set "MAJOR=%%B"
if %MAJOR% GEQ %NEEDED% set "FOUND=%~1"
exit /b
