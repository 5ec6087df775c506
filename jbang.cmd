@echo off
rem Runs JBang on this project, whether or not JBang is installed: jbang.cmd report, jbang.cmd test, jbang.cmd --help.
rem The same as the file jbang beside it, for Windows: JBang from the path, else from %USERPROFILE%\.jbang, else JBang's
rem own installer for PowerShell. JBang itself finds or fetches the JDK that the sources name.
setlocal EnableExtensions DisableDelayedExpansion

set "project=%~dp0"
if "%project:~-1%"=="\" set "project=%project:~0,-1%"
if not defined JBANG_DIR (set "installed=%USERPROFILE%\.jbang\bin\jbang.cmd") else (set "installed=%JBANG_DIR%\bin\jbang.cmd")

rem A jbang beside a catalogue is a project's launcher, like this one, and would call itself for ever.
set "found="
for /f "delims=" %%J in ('where jbang.cmd 2^>nul') do if not defined found if not exist "%%~dpJjbang-catalog.json" set "found=%%J"
if not defined found if exist "%installed%" set "found=%installed%"
if not defined found (
  echo casebook: getting JBang with its own installer, once 1>&2
  powershell -NoProfile -ExecutionPolicy Bypass -NonInteractive -Command "iex \"& { $(iwr -useb https://ps.jbang.dev) } app setup\"" 1>&2
  if exist "%installed%" set "found=%installed%"
)
if not defined found (
  echo casebook: found no JBang, and its installer failed; install it as https://www.jbang.dev/download tells 1>&2
  exit /b 3
)

set "alias="
for %%A in (report test bench) do if "%~1"=="%%A" set "alias=%%A"
if "%~1"=="seeds" (
  rem JBang takes a folder for a script before it looks for an alias of that name
  call "%found%" run --catalog "%project%\jbang-catalog.json" "-Dcasebook.root=%project%" report %*
) else if defined alias (
  call "%found%" run --catalog "%project%\jbang-catalog.json" "-Dcasebook.root=%project%" %*
) else (
  call "%found%" %*
)
exit /b %ERRORLEVEL%
