package fr.demandeunique.sne.progiciel.socle;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MultipartException;

/** A form that cannot be read, or one with files that is none or is cut short: the sender's fault, not the server's. */
@ControllerAdvice
class UnreadableForms {
    @ExceptionHandler(MultipartException.class)
    void refuse(MultipartException e, HttpServletResponse response) throws IOException {
        int status = e instanceof ErrorResponse known ? known.getStatusCode().value() : HttpStatus.BAD_REQUEST.value();
        response.sendError(status);
    }

    /** Told here rather than by the container, which would write down what was typed. */
    @ExceptionHandler(InvalidParameterException.class)
    void refuse(InvalidParameterException e, HttpServletResponse response) throws IOException {
        response.sendError(e.getErrorCode());
    }
}
